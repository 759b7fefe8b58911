-- With the priority in it too, a list of urgent tasks passes by the others without reading them.
drop index ix_task_due;
create index ix_task_due on act_ru_task (due_date_, id_, priority_);
