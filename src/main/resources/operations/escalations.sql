select cast(level as text) as key, count(escalated_level) as value
from (values (0), (1), (2), (3)) ladder (level)
left join (select escalated_level from commitment
    where status = 'BREACHED' and met_at is null and cancelled_at is null and superseded_by is null
    limit :most) promise on escalated_level = level
group by level
