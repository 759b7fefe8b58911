-- What the figures of the usual days were when a node last read them: many nodes read once, and a figure that takes long
-- is shown as of then.
create table figure_reading (
    figure varchar(50) primary key,
    last_day date not null,
    as_of timestamptz not null,
    read_at timestamptz not null default clock_timestamp(),
    took interval not null,
    result jsonb not null
);

comment on column figure_reading.last_day is 'The last of the days that it is about, by the business clock';
comment on column figure_reading.as_of is 'When it was read, by the business clock';
comment on column figure_reading.read_at is 'The same by the clock of the database';
