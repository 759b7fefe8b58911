select 'oldest' as key,
    coalesce(extract(epoch from cast(:now as timestamptz) at time zone 'UTC' - min(duedate_)), 0) as value
from (select duedate_ from act_ru_job
    where duedate_ <= cast(:now as timestamptz) at time zone 'UTC' and retries_ > 0 and suspension_state_ = 1
    order by duedate_ limit 1) job
