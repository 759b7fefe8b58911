-- Mails that were taken from the service address, by keyed hashes: what comes twice is taken once, in the transaction that
-- files what the mail says.
create table inbound_mail (
    fingerprint text primary key,
    sender      text        not null,
    taken_at    timestamptz not null,
    outcome     text        not null check (outcome in ('CLAIM', 'ENTRY', 'BOUNCE', 'AUTOMATIC', 'REFUSED')),
    case_number text
);
create index inbound_mail_sender on inbound_mail (sender, taken_at);
