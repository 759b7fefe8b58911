select 'waiting' as key, count(*) as value
from (select 1 from outbox_message where status = 'QUEUED' and next_attempt_at > :now limit :most) message
union all
select 'due', count(*)
from (select 1 from outbox_message where status = 'QUEUED' and next_attempt_at <= :now limit :most) message
union all
select 'failed', count(*)
from (select 1 from outbox_message where status = 'FAILED' limit :most) message
union all
-- no address is known: the desk has to ask, and each case says so
select 'undeliverable', count(*)
from (select 1 from outbox_message
    where status = 'UNDELIVERABLE'
        and created_at >= cast(:now as timestamptz) - interval '24 hours'
    limit :most) message
union all
-- their servers answer, but not that they take them: full mailboxes, limits
select 'put_off', count(*)
from (select 1 from outbox_message
    where status = 'QUEUED' and next_attempt_at > :now and attempts > 0 and held_by is null
    limit :most) message
