-- Comments and attachments in the engine were not forgotten with a customer at first: how far the one run over the cases of
-- those who were erased before has come, customers in the order of the id.
create table erased_note_progress (
    one           boolean     primary key default true check (one),
    last_customer uuid        not null default '00000000-0000-0000-0000-000000000000',
    done_at       timestamptz
);

-- nobody writes any more: where there are none, none will come
insert into erased_note_progress (done_at)
select case when exists (select from act_hi_comment) or exists (select from act_hi_attachment) then null else now() end;
