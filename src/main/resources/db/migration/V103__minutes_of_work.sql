alter table repair_work add column minutes bigint check (minutes between 1 and 100000);
comment on column repair_work.minutes is 'how long it took; absent where nobody wrote it down';
