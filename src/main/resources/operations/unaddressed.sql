-- a day's messages that only stand in the outbox, because their group has no address; without any server, all of them
select staff_group as key, count(*) as value
from (select staff_group from outbox_message
    where status = 'RECORDED' and staff_group is not null
        and created_at > cast(:now as timestamptz) - interval '24 hours' and created_at <= :now
    limit :most) message
group by staff_group
