-- What engineers are paid back after a service (T09, T10). Texts that people wrote freely are encrypted by the application.

create sequence expense_claim_number_sequence as integer maxvalue 999999 cycle;

create table expense_claim (
    number              text primary key,
    version             bigint      not null,
    claim_number        text        not null references claim,
    engineer            text        not null,
    product_line        text        not null,
    service_ended_at    timestamptz not null,
    opened_at           timestamptz not null,
    status              text        not null,
    currency            text        not null check (currency ~ '^[A-Z]{3}$'),
    submitted_at        timestamptz,
    submitted_by        text,
    late                boolean     not null default false,
    late_reason         text,
    late_decided_by     text,
    cost_centre         text,
    over_budget         boolean     not null default false,
    budget_decided_by   text,
    reviewed_at         timestamptz,
    reviewed_by         text,
    returned_reason     text,
    ended_at            timestamptz,
    check ((status = 'OPEN') = (submitted_at is null) or status = 'NOTHING_CLAIMED'),
    check ((status in ('PAID', 'NOTHING_CLAIMED', 'NOTHING_PAID', 'REFUSED')) = (ended_at is not null)),
    check (not late or late_reason is not null),
    -- four eyes
    check (late_decided_by is null or late_decided_by not in (engineer, submitted_by)),
    check (budget_decided_by is null or budget_decided_by not in (engineer, submitted_by)),
    check (reviewed_by is null or reviewed_by not in (engineer, submitted_by))
);
comment on column expense_claim.submitted_by is 'the engineer, or who handed it in for him';

-- one window for each service of an engineer; another one only after the earlier claim is settled
create unique index expense_claim_service on expense_claim (claim_number, engineer, service_ended_at);
create unique index expense_claim_open on expense_claim (claim_number, engineer) where ended_at is null;
create index expense_claim_listed on expense_claim (status, opened_at desc);
create index expense_claim_of_engineer on expense_claim (engineer, opened_at desc);

create table expense_line (
    claim_number    text    not null references expense_claim,
    position        integer not null,
    detail          text    not null,
    amount_cents    bigint  not null check (amount_cents > 0),
    note            text,
    approved_cents  bigint,
    reason          text,
    cost_bearer     text    not null,
    primary key (claim_number, position),
    -- paid is what was incurred, never more than was claimed (EXP-05)
    check (approved_cents between 0 and amount_cents)
);

create table expense_document (
    id              uuid primary key,
    claim_number    text        not null references expense_claim,
    kind            text        not null,
    reference       text,
    invoice_key     text,
    sha256          text check (sha256 ~ '^[0-9a-f]{64}$'),
    file            uuid references case_attachment,
    added_at        timestamptz not null,
    added_by        text        not null,
    active          boolean     not null default true,
    check ((sha256 is null) = (file is null)),
    check (reference is not null or file is not null)
);
comment on column expense_document.active is 'false when its claim was refused or claimed nothing: it may be claimed then';

create index expense_document_of_claim on expense_document (claim_number);
-- nothing is claimed twice, by whomever and whenever
create unique index expense_document_invoice on expense_document (invoice_key) where active;
create unique index expense_document_file on expense_document (sha256) where active and kind = 'INVOICE';
