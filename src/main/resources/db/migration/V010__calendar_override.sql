-- Days that the company decides differently from the public calendar. Only ever added to, so that every version of the
-- calendar can be rebuilt: version n is made of the rows up to id n, and the latest row of a day wins.
create table calendar_override (
    id         bigint generated always as identity primary key,
    day        date         not null,
    working    boolean      not null,
    reason     varchar(200) not null,
    entered_by varchar(100) not null,
    entered_at timestamptz  not null
);

create function calendar_override_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'calendar_override is only ever added to, % is refused: enter another row for the day', tg_op;
end
$$;

create trigger calendar_override_append_only
    before update or delete on calendar_override
    for each row execute function calendar_override_is_append_only();
