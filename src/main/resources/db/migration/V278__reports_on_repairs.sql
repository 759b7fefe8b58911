-- Whether customers are told regularly how their repair comes along (RPR-29) was watched by nobody: after how many days
-- without a message, until when, and when staff are reminded of it next. Repairs that run already have no such cycle.
alter table repair add column report_cycle_days bigint;
alter table repair add column report_due_at timestamptz;
alter table repair add column report_reminder_at timestamptz;

-- Asked each minute, and of all repairs that run few are due.
create index repair_report_due on repair (report_reminder_at) where status <> 'FINISHED';
