-- What the dashboard counts: promises by their due date, repairs by opening, end and unit.
create index commitment_by_due on commitment (due_at) where cancelled_at is null and superseded_by is null;
create index repair_opened on repair (opened_at);
create index repair_finished on repair (finished_at) where finished_at is not null;
create index repair_serial on repair (serial_key, finished_at) where serial_key is not null;
