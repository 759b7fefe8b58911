-- Messages to customers and staff, written in the transaction of the business change and sent after it. No text and no
-- personal data is stored: the text is made when it is sent or read.
create table outbox_message (
    id uuid primary key,
    template text not null,
    subject text not null,
    occasion text not null,
    -- an id of the module customers, or the name of a group; no foreign key: messages outlive the erasure of a customer
    customer_id uuid,
    staff_group text,
    channel text not null,
    locale text not null,
    facts jsonb not null,
    created_at timestamptz not null,
    status text not null check (status in ('QUEUED', 'SENT', 'RECORDED', 'FAILED', 'UNDELIVERABLE')),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    sent_at timestamptz,
    last_error text,
    provider_id text,
    check ((customer_id is null) <> (staff_group is null))
);

-- a message is handed in once, however often its step is repeated
create unique index outbox_message_to_customer on outbox_message (subject, template, occasion, customer_id)
    where customer_id is not null;
create unique index outbox_message_to_group on outbox_message (subject, template, occasion, staff_group)
    where staff_group is not null;
create index outbox_message_due on outbox_message (next_attempt_at) where status = 'QUEUED';
create index outbox_message_subject on outbox_message (subject, created_at);
create index outbox_message_undeliverable on outbox_message (customer_id, created_at) where status = 'UNDELIVERABLE';
create index outbox_message_created on outbox_message (created_at);

-- the delivery log: every attempt, never changed
create table delivery_attempt (
    id bigint generated always as identity primary key,
    message_id uuid not null references outbox_message,
    at timestamptz not null,
    outcome text not null check (outcome in ('SENT', 'RECORDED', 'FAILED', 'UNDELIVERABLE')),
    detail text
);

create index delivery_attempt_message on delivery_attempt (message_id);
