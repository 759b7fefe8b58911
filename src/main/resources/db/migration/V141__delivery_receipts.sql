-- what becomes of messages after a server took them, and when those were reported that were given up
alter table outbox_message drop constraint outbox_message_status_check;
alter table outbox_message add constraint outbox_message_status_check
    check (status in ('QUEUED', 'SENT', 'DELIVERED', 'RECORDED', 'FAILED', 'UNDELIVERABLE'));
-- null as long as it was queued once
alter table outbox_message add column requeued_at timestamptz;
alter table outbox_message add column reported_at timestamptz;

alter table delivery_attempt drop constraint delivery_attempt_outcome_check;
alter table delivery_attempt add constraint delivery_attempt_outcome_check
    check (outcome in ('SENT', 'RECORDED', 'FAILED', 'UNDELIVERABLE', 'REFUSED', 'DELIVERED', 'BOUNCED', 'REQUEUED'));
