-- What became of a promise, for figures, metrics and reviews alike: one that was met after it was broken stays broken.
-- The planner puts the expression in the place of each call, so that a call costs nothing and hides no index.
create function promise_outcome(breached_at timestamptz, met_at timestamptz) returns text language sql immutable as $$
    select case when breached_at is not null then 'BROKEN' when met_at is not null then 'KEPT' else 'RUNNING' end
$$;
