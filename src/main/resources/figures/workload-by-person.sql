-- the engine writes its times without zone, in UTC
select p.business_key_ as subject, t.assignee_ as key, null::numeric as amount,
    case when t.due_date_ < cast(:now as timestamptz) at time zone 'UTC' then 'OVERDUE' else 'OPEN' end as series
from act_ru_task t
left join act_ru_execution p on p.id_ = t.proc_inst_id_
where t.assignee_ is not null
    and (cast(:department as text) is null
        or t.assignee_ in (select user_id from staff_profile where cost_centre = :department))
