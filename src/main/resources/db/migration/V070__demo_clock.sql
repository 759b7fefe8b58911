-- How far the clock of a demonstration runs ahead of the system. One row; stays at zero in production.
create table demo_clock (
    one          boolean primary key default true check (one),
    ahead_millis bigint not null default 0 check (ahead_millis >= 0)
);
insert into demo_clock default values;
