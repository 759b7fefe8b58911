-- Moves what falls due next in generated cases, so that no ladder runs beside a measurement: by 30 days, and of each
-- hundredth case three days back, so that there are broken promises to list. Stop the node meanwhile.
begin;
set local session_replication_role = replica;
create temp table moved on commit drop as
    select number, case when n % 100 = 0 then interval '-3 days' else interval '30 days' end as by
    from bench_case where not listed;
analyze moved;
update act_ru_job j set duedate_ = j.duedate_ + m.by
from act_ru_execution e, moved m
where e.id_ = j.process_instance_id_ and m.number = e.business_key_ and j.process_def_key_ = 'response-escalation';
update commitment c set due_at = due_at + m.by, promised_due_at = promised_due_at + m.by, warn_at = warn_at + m.by,
    next_step_at = next_step_at + m.by, started_at = started_at + least(m.by, interval '0')
from moved m where m.number = c.subject and c.status = 'RUNNING';
commit;
