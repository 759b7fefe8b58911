-- Finished instances of a process that somebody started, the last ended first: the audit in Cockpit asks for those and for
-- those in which he had a task, each along an index, instead of walking through the history for somebody who did little.
create index ix_hi_procinst_starter on act_hi_procinst (proc_def_key_, start_user_id_, end_time_ desc, id_ desc)
    where end_time_ is not null and start_user_id_ is not null;
