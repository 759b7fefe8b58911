-- A transaction marks a case once, however many of its rows it writes: one claim left thirty marks. What another transaction
-- marked does not count, for the texts of this one may come after those were put under their key.
create or replace function mark_texts() returns trigger language plpgsql as $$
declare
    marked text;
begin
    if not is_erasure('UPDATE') then
        execute format('select ($1).%I::text', tg_argv[0]) into marked using new;
        insert into text_mark (case_number)
        select marked where not exists (
            select from text_mark where case_number = marked and xmin = pg_current_xact_id()::xid);
    end if;
    return null;
end
$$;
