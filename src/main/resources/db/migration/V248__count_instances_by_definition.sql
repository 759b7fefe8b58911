-- Cockpit counts the instances of each definition: along this index alone, where it read every token of the engine. Only
-- instances are in it, and nothing in it changes while an instance lives.
create index ix_execution_instance on act_ru_execution (proc_def_id_) include (proc_inst_id_, tenant_id_)
    where parent_id_ is null;
