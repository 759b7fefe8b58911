-- Finished instances of a process, the last ended first: a page of the audit in Cockpit takes the same time however
-- long the history is. The engine's own index begins with the version of the process.
create index ix_hi_procinst_ended on act_hi_procinst (proc_def_key_, end_time_ desc, id_ desc)
    where end_time_ is not null;
-- The begin of a case number.
create index ix_hi_procinst_case on act_hi_procinst (business_key_ text_pattern_ops);
-- Instances in which a person had a task.
create index ix_hi_taskinst_assignee on act_hi_taskinst (assignee_, proc_inst_id_);
