-- How long each case is kept (INF-10, F13). Decided anew whenever something happens to a case; nothing here is personal.
create table case_retention (
    case_number text primary key,
    -- the last day, inclusive; null as long as somebody works on the case
    keep_until  date,
    ground      text        not null,
    -- which case asks for it: this one, or one that is part of it or refers to it
    asked_by    text        not null,
    since       date,
    years       bigint check (years >= 0),
    -- everything that the decision rested on
    inputs      jsonb       not null,
    decided_at  timestamptz not null,
    check ((keep_until is null) = (since is null)),
    check ((keep_until is null) = (years is null)),
    check (keep_until >= since)
);

create index case_retention_due on case_retention (keep_until) where keep_until is not null;
create index case_retention_open on case_retention (decided_at) where keep_until is null;

-- Cases to which something happened since their term was decided. Only ever inserted into: nobody who works on a case
-- waits for whoever decides how long it stays.
create table case_retention_mark (
    id          bigint generated always as identity primary key,
    case_number text not null
);

create function mark_case_retention() returns trigger language plpgsql as $$
begin
    insert into case_retention_mark (case_number) values (new.case_number);
    return null;
end
$$;

create trigger case_event_marks_retention after insert on case_event
    for each row execute function mark_case_retention();

insert into case_retention_mark (case_number)
select number from claim
union all
select number from complaint
union all
select number from follow_up where claim_number is null;

-- Cases that were removed: what is left of them.
create table removed_case (
    case_number text primary key,
    keep_until  date        not null,
    ground      text        not null,
    asked_by    text        not null,
    since       date        not null,
    years       bigint      not null,
    clause      text        not null,
    removed_on  date        not null,
    removed_at  timestamptz not null,
    -- T21: not before the day after
    check (removed_on > keep_until)
);

create index removed_case_at on removed_case (removed_at desc, case_number desc);

create function removed_case_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'removed_case is append-only: % is not allowed', tg_op using errcode = 'restrict_violation';
end
$$;

create trigger removed_case_append_only
    before update or delete or truncate on removed_case
    for each statement execute function removed_case_is_append_only();
