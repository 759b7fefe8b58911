-- The register of a month read the events of every case that was ever removed, to know when it had begun: it is written
-- once now, when a case is removed, by whichever release removes it.
alter table removed_case add column opened_at timestamptz;

create function removed_case_was_opened() returns trigger language plpgsql as $$
begin
    new.opened_at = coalesce((select min(at) from evidence_event where case_number = new.case_number),
        new.since::timestamptz);
    return new;
end $$;

create trigger removed_case_opened before insert on removed_case
    for each row execute function removed_case_was_opened();

alter table removed_case disable trigger removed_case_append_only;
update removed_case r set opened_at = coalesce((select min(at) from evidence_event where case_number = r.case_number),
    since::timestamptz);
alter table removed_case enable trigger removed_case_append_only;

create index removed_case_opened_at on removed_case (opened_at);

-- A page of the log by person read all of it for somebody with few events.
create index evidence_event_actor on evidence_event (actor, id) where actor is not null;
