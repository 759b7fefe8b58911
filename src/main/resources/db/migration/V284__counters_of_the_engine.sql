-- contracts: nobody reads these counters, and from this release on nobody writes them; each row of the second holds a hash
-- of who took a task
truncate act_ru_meter_log, act_ru_task_meter_log;
