-- Finished instances of no case whose day of removal is not set yet: reviews of budgets, measures, forms given up.
create index ix_hi_procinst_no_case on act_hi_procinst (end_time_)
    where removal_time_ is null and end_time_ is not null and id_ = root_proc_inst_id_
        and (business_key_ is null or business_key_ !~ '^(CL|CP|FU|EX)-\d{8}-\d{6}$');
