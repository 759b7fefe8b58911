select 'kept' as key, count(*) filter (where promise_outcome(breached_at, met_at) = 'KEPT') as value
from commitment
where due_at >= cast(:now as timestamptz) - interval '24 hours' and due_at < :now
    and cancelled_at is null and superseded_by is null
union all
select 'broken', count(*) filter (where promise_outcome(breached_at, met_at) = 'BROKEN')
from commitment
where due_at >= cast(:now as timestamptz) - interval '24 hours' and due_at < :now
    and cancelled_at is null and superseded_by is null
