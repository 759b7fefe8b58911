-- Each of these questions is asked again and again, by pages, timers or the removal of a case, and read a whole table, or
-- all of it that is long over, for a few rows.

-- A row that is deleted asks every table that may refer to it; without these, a removal read all of three tables for each
-- promise and each file of a case.
create index commitment_superseded_by on commitment (superseded_by) where superseded_by is not null;
create index expense_document_attachment on expense_document (file) where file is not null;
create index replacement_signature_file on replacement (signature_file) where signature_file is not null;

-- What a removal takes away by the number of the case.
create index unit_repair_case on unit_repair (case_number);
create index inbound_mail_case on inbound_mail (case_number) where case_number is not null;
create index idempotency_key_case on idempotency_key (case_number) where case_number is not null;
create index portal_session_case on portal_session (case_number);
create index erasure_request_case on erasure_request (case_number);

-- Whether a follow-up refers to a case, asked before each removal and each decision on a last day.
create index follow_up_remedy_case on follow_up (remedy_case) where remedy_case is not null;

-- The messages of a customer, whom an erasure looks for beside those of his cases.
create index outbox_message_customer on outbox_message (customer_id) where customer_id is not null;

-- Cases near their last day that were not decided since yesterday, asked day by day: most were decided today.
drop index case_retention_due;
create index case_retention_due on case_retention (keep_until, decided_at) where keep_until is not null;

-- What engineers have before them and came to, and the repairs that run: almost all are over.
create index repair_running on repair (opened_at, claim_number) where status <> 'FINISHED';
create index visit_booked on visit (booked_at, claim_number) where status = 'BOOKED';
create index visit_arrived on visit (engineer, arrived_at) where status = 'ARRIVED';

-- A page of the log is read in the order of time, which is not quite that of the id, and goes on behind an event.
drop index evidence_event_at;
create index evidence_event_at on evidence_event (at, id);
drop index evidence_event_actor;
create index evidence_event_actor on evidence_event (actor, at, id) where actor is not null;

-- How far the checks of the chain have come, whichever node did them, and the end of the chain that the last whole one
-- found: before, each node began anew with each start, and every six hours.
create table evidence_check (
    single    boolean     primary key default true check (single),
    seal      bigint      not null default 0,
    hash      text        not null default repeat('0', 64),
    kept_seal bigint      not null default 0,
    kept_hash text        not null default repeat('0', 64),
    -- when all of it was begun to be gone over
    began_at  timestamptz not null default 'epoch'
);

insert into evidence_check default values;
