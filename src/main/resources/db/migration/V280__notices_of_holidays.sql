-- Yearly notices of the State Council as an administrator entered them (F29), beside those that came with the release.
-- Only ever added to, a year at a time and in the order of the years: a version of the calendar names the latest year
-- whose notice was known, and must be what it was.
create table calendar_notice_day (
    day         date         primary key,
    working     boolean      not null,
    name        varchar(40)  not null,
    notice_year integer      not null,
    entered_by  varchar(100) not null,
    entered_at  timestamptz  not null
);

create function calendar_notice_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'calendar_notice_day is only ever added to, % is refused: decide on the single day', tg_op;
end
$$;

create trigger calendar_notice_append_only
    before update or delete on calendar_notice_day
    for each row execute function calendar_notice_is_append_only();
