-- never tried, or tried by nobody since it became due: since then; held because its channel gives no answer: since its
-- first attempt in vain. What waits for its time, or was put off by a server that answers, is not late.
select 'oldest' as key, coalesce(extract(epoch from cast(:now as timestamptz) - min(since)), 0) as value
from (
    (select next_attempt_at as since from outbox_message
        where status = 'QUEUED' and held_by is null and next_attempt_at <= :now
        order by next_attempt_at limit 1)
    union all
    select (select min(at) from delivery_attempt
        where message_id = held.id and outcome = 'FAILED' and at >= coalesce(held.requeued_at, held.created_at))
    from (select id, requeued_at, created_at from outbox_message
        where status = 'QUEUED' and held_by is not null
        order by created_at limit 100) held
) message
