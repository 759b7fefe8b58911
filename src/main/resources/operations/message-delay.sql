-- tried in vain: since it was handed in; never tried: since it should have been
select 'oldest' as key, coalesce(extract(epoch from cast(:now as timestamptz) - min(since)), 0) as value
from (select case when attempts > 0 then created_at else next_attempt_at end as since
    from outbox_message
    where status = 'QUEUED' and (attempts > 0 or next_attempt_at <= :now)
    order by next_attempt_at limit :most) message
