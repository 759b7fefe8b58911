-- Each case writes about a hundred rows of history, each with up to fourteen indexes of the engine. Most of these
-- indexes hold nothing but nulls here: tenants, CMMN cases, batches, values too long for a row, times of removal that
-- come at the end. They stay under their names, and hold only rows with a value: a lookup by a value is all that they
-- can serve, and it implies one.
do $$
declare
    found record;
begin
    for found in
        select i.relname as index, pg_get_indexdef(x.indexrelid) as definition, a.attname as leading
        from pg_index x
            join pg_class i on i.oid = x.indexrelid
            join pg_class t on t.oid = x.indrelid
            join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
        where t.relnamespace = current_schema()::regnamespace
            and t.relname ~ '^act_(hi|ru)_'
            and i.relname like 'act_idx_%'
            and not x.indisunique
            and x.indpred is null
            and (a.attname in ('tenant_id_', 'case_inst_id_', 'case_execution_id_', 'case_def_id_', 'batch_id_',
                    'bytearray_id_', 'exception_stack_id_', 'job_exception_stack_id_', 'restarted_proc_inst_id_',
                    'super_exec_', 'configuration_', 'owner_', 'last_updated_', 'removal_time_')
                or (a.attname = 'task_id_' and t.relname in ('act_hi_detail', 'act_ru_variable'))
                or (a.attname = 'proc_def_id_' and t.relname = 'act_ru_identitylink')
                or (a.attname = 'user_id_' and t.relname = 'act_hi_identitylink'))
    loop
        execute 'drop index ' || found.index;
        execute found.definition || format(' where %I is not null', found.leading);
    end loop;
end $$;

-- Another index begins with the same columns.
drop index if exists act_idx_hi_varinst_name, act_idx_hi_procvar_name_type, act_idx_hi_procvar_proc_inst,
    act_idx_hi_dec_in_inst, act_idx_job_handler_type;

-- A thirtieth of a table, or all of it, is read faster without an index; nothing asks for it.
drop index if exists act_idx_hi_act_inst_proc_def_key, act_idx_hi_var_inst_proc_def_key,
    act_idx_hi_detail_proc_def_key, act_idx_hi_detail_name, act_idx_hi_detail_time, act_idx_hi_ident_lnk_proc_def_key,
    act_idx_hi_job_log_proc_def_key, act_idx_hi_op_log_op_type, act_idx_hi_op_log_entity_type;
