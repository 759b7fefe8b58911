-- The channel whose server or gateway gave no answer when this message was tried last: it is not the message that is to
-- blame, and when the channel takes another one, this one goes too.
alter table outbox_message add column held_by text;
create index outbox_message_held on outbox_message (held_by, next_attempt_at) where held_by is not null;
