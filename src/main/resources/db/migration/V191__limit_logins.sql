-- How often somebody at a network address failed to log in, counted for all nodes together. Places come back steadily; a
-- row is forgotten after an hour without a failure, so addresses are kept no longer than that.
create table login_failure (
    address    text primary key,
    places     double precision not null check (places >= 0),
    counted_at timestamptz      not null
);
create index login_failure_counted_at on login_failure (counted_at);
