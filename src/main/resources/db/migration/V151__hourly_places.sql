-- How often strangers tried within an hour, counted for all nodes together. Nobody can be recognised: what is counted is a
-- keyed hash. Places come back steadily, so one row with the places left at a time is all that there is.
create table hourly_place (
    whose      text primary key,
    places     double precision not null check (places >= 0),
    counted_at timestamptz      not null
);
create index hourly_place_counted_at on hourly_place (counted_at);
