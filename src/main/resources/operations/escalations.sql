with broken as (select escalated_level, next_level_at from commitment
    where status = 'BREACHED' and met_at is null and cancelled_at is null and superseded_by is null
    limit :most)
select cast(level as text) as key, count(escalated_level) as value
from (values (0), (1), (2), (3)) ladder (level)
left join broken on escalated_level = level
group by level
union all
-- ladders end at different levels
select 'last', count(*) from broken where escalated_level > 0 and next_level_at is null
