-- Each person has a key of his own; without it nobody reads what is encrypted with it, in old dumps neither. The keys are
-- wrapped by a key of the installation, which is not in the database, and are dumped into a file of their own.

create table data_key (
    id         uuid        primary key,
    purpose    text        not null check (purpose in ('PERSON', 'HOUSE', 'FINGERPRINT')),
    person     uuid        unique,
    wrapped    text        not null,
    wrapped_by text        not null,
    created_at timestamptz not null default now(),
    check ((purpose = 'PERSON') = (person is not null))
);

create unique index data_key_of_installation on data_key (purpose) where purpose <> 'PERSON';
create index data_key_wrapped_by on data_key (wrapped_by, id);

comment on column data_key.person is 'no foreign key: the table is restored apart from customers';
comment on column data_key.wrapped_by is 'the key of the installation, as aftersales.encryption names it';

-- What no restore brings back.
create table destroyed_key (
    id           uuid        primary key,
    person       uuid        not null unique,
    destroyed_at timestamptz not null default now()
);

-- Cases of which texts were written; inserted only, so that nobody waits.
create table text_mark (
    id          bigint generated always as identity primary key,
    case_number text   not null
);

create index text_mark_case on text_mark (case_number);

-- How far the texts of before have come: their persons in the order of the id.
create table text_progress (
    one         boolean     primary key default true check (one),
    last_person uuid        not null default '00000000-0000-0000-0000-000000000000',
    done_at     timestamptz
);

-- a new installation has none
insert into text_progress (done_at)
select case when exists (select from customer) or exists (select from staff_profile) or exists (select from budget_version)
    or exists (select from expense_claim) or exists (select from expense_review)
    or exists (select from improvement_measure) then null else now() end;

-- Another key under the same text changes nothing that was recorded.
create or replace function is_erasure(operation text) returns boolean language sql stable as $$
    select operation = 'UPDATE'
        and 'on' in (coalesce(current_setting('aftersales.erasing', true), ''),
            coalesce(current_setting('aftersales.sealing', true), ''))
$$;

create or replace function budget_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and current_setting('aftersales.sealing', true) = 'on' then
        return new;
    end if;
    raise exception 'Budgets are append-only: % of % is refused', tg_op, tg_table_name;
end
$$;

create function mark_texts() returns trigger language plpgsql as $$
declare
    marked text;
begin
    if not is_erasure('UPDATE') then
        execute format('select ($1).%I::text', tg_argv[0]) into marked using new;
        insert into text_mark (case_number) values (marked);
    end if;
    return null;
end
$$;

do $$
declare
    texts record;
begin
    for texts in select * from (values
        ('case_attachment', 'case_number'), ('case_event', 'case_number'), ('claim', 'number'),
        ('complaint', 'number'), ('complaint_extension', 'complaint_number'),
        ('complaint_improvement', 'complaint_number'), ('contact_attempt', 'claim_number'),
        ('coverage_decision', 'case_number'), ('customer_charge', 'claim_number'),
        ('fee_sheet_version', 'claim_number'), ('follow_up', 'number'), ('goodwill_extension', 'case_number'),
        ('outbox_message', 'subject'), ('quote', 'claim_number'), ('quote_consent', 'claim_number'),
        ('repair', 'claim_number'), ('repair_acceptance', 'claim_number'), ('repair_inspection', 'claim_number'),
        ('repair_work', 'claim_number'), ('replacement', 'claim_number'), ('survey_answer', 'number'),
        ('visit', 'claim_number')) as known (name, key)
    loop
        execute format('create trigger %I after insert or update on %I for each row execute function mark_texts(%L)',
            texts.name || '_marks_texts', texts.name, texts.key);
    end loop;
end
$$;
