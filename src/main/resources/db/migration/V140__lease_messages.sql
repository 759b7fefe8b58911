-- Whoever sends a message takes it for a while first: what a stopped node held is taken by another one when the while is
-- over. By the clock of the database, which all nodes share.
alter table outbox_message add column leased_until timestamptz;
-- channels that refused this message for good
alter table outbox_message add column refused_channels text[] not null default '{}';

alter table delivery_attempt add column channel text;
alter table delivery_attempt drop constraint delivery_attempt_outcome_check;
alter table delivery_attempt add constraint delivery_attempt_outcome_check
    check (outcome in ('SENT', 'RECORDED', 'FAILED', 'UNDELIVERABLE', 'REFUSED'));
