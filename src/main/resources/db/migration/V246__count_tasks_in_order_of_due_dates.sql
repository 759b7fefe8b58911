-- The count of a list of tasks ends at 1001, and is taken in the order of this index: with the id in it no task has to
-- be sorted, whatever the list asks for.
drop index ix_task_due;
create index ix_task_due on act_ru_task (due_date_, id_);
