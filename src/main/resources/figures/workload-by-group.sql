-- the engine writes its times without zone, in UTC
select p.business_key_ as subject, l.group_id_ as key, null::numeric as amount,
    case when t.due_date_ < cast(:now as timestamptz) at time zone 'UTC' then 'OVERDUE' else 'OPEN' end as series
from act_ru_task t
join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
left join act_ru_execution p on p.id_ = t.proc_inst_id_
