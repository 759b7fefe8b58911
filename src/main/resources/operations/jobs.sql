select 'waiting' as key, count(*) as value
from (select 1 from act_ru_job where duedate_ > cast(:now as timestamptz) at time zone 'UTC' limit :most) job
union all
select 'due', count(*)
from (select 1 from act_ru_job
    where duedate_ <= cast(:now as timestamptz) at time zone 'UTC' and retries_ > 0 and suspension_state_ = 1
        and (lock_exp_time_ is null or lock_exp_time_ < cast(:now as timestamptz) at time zone 'UTC')
    limit :most) job
union all
select 'locked', count(*)
from (select 1 from act_ru_job
    where lock_owner_ is not null and lock_exp_time_ >= cast(:now as timestamptz) at time zone 'UTC'
    limit :most) job
union all
select 'failed', count(*) from (select 1 from act_ru_job where retries_ = 0 limit :most) job
