select 'kept' as key, count(*) filter (where breached_at is null and met_at is not null) as value
from commitment
where due_at >= cast(:now as timestamptz) - interval '24 hours' and due_at < :now
    and cancelled_at is null and superseded_by is null
union all
select 'broken', count(*) filter (where breached_at is not null)
from commitment
where due_at >= cast(:now as timestamptz) - interval '24 hours' and due_at < :now
    and cancelled_at is null and superseded_by is null
