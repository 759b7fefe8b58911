-- What was set up once at a first start, so that no later start undoes what an administrator changed.
create table setup_part (
    name    text primary key,
    done_at timestamptz not null default now()
);
