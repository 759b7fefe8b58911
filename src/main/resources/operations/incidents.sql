select key, sum(found) as value
from (select incident_type_ as key, 1 as found
        from act_ru_incident where id_ = root_cause_incident_id_ limit :most) incident
group by key
union all
select 'failedJob', 0
where not exists (select 1 from act_ru_incident where id_ = root_cause_incident_id_ and incident_type_ = 'failedJob')
