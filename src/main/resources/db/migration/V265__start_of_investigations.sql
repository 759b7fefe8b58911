-- The investigation of a complaint is to begin at once; its task was due with the whole handling, after 15 working days.
-- Complaints that are classified already have no such limit.
alter table complaint add column investigation_due_at timestamptz;
alter table complaint add column investigation_begun_at timestamptz;
alter table complaint add column investigation_warned_at timestamptz;

-- Asked each minute: of those that are classified, almost all have begun.
create index complaint_investigation_late on complaint (investigation_due_at)
    where status = 'CLASSIFIED' and investigation_begun_at is null and investigation_warned_at is null;
