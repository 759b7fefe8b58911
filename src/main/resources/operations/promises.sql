select 'open' as key, count(*) as value
from (select 1 from commitment where status in ('RUNNING', 'PAUSED') and superseded_by is null limit :most) promise
union all
select 'due_soon', count(*)
from (select 1 from commitment
    where status in ('RUNNING', 'PAUSED') and superseded_by is null
        and due_at >= :now and due_at < cast(:now as timestamptz) + interval '4 hours'
    limit :most) promise
union all
select 'broken', count(*)
from (select 1 from commitment
    where status = 'BREACHED' and met_at is null and cancelled_at is null and superseded_by is null
    limit :most) promise
union all
-- by the ledger itself: the watch over it cannot tell that it hangs
select 'step_missing', count(*)
from (select 1 from commitment where next_step_at < :late limit :most) promise
