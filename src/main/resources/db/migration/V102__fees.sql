-- What services cost and what customers pay for them. Amounts are hundredths of the currency; texts that people wrote
-- freely, and to whom an invoice is made out, are encrypted by the application.

create table labour_rate (
    id                      text primary key,
    level                   text   not null,
    skill                   text   not null,
    charge_cents_per_hour   bigint not null check (charge_cents_per_hour >= 0),
    internal_cents_per_hour bigint not null check (internal_cents_per_hour >= 0),
    currency                text   not null check (currency ~ '^[A-Z]{3}$'),
    unique (level, skill)
);

create table part_cost (
    code           text primary key,
    purchase_cents bigint not null check (purchase_cents >= 0),
    currency       text   not null check (currency ~ '^[A-Z]{3}$')
);

create table fee_sheet (
    claim_number     text primary key references claim,
    lock_version     bigint      not null,
    currency         text        not null check (currency ~ '^[A-Z]{3}$'),
    latest           integer     not null check (latest >= 0),
    review           text        not null,
    returned_version integer,
    reviewed_at      timestamptz,
    reviewed_by      text,
    check ((review in ('PASSED', 'RETURNED')) <= (reviewed_by is not null)),
    check ((review = 'RETURNED') = (returned_version is not null))
);

create table fee_sheet_version (
    id           uuid primary key,
    claim_number text        not null references fee_sheet,
    version      integer     not null check (version > 0),
    made_at      timestamptz not null,
    made_by      text        not null,
    reason       text,
    ground       text        not null,
    agreed_cents bigint check (agreed_cents >= 0),
    charge_cents bigint      not null check (charge_cents >= 0),
    unique (claim_number, version),
    check (version > 1 or reason is null),
    -- nobody pays more than he agreed to
    check (charge_cents <= coalesce(agreed_cents, 0))
);

create table fee_line (
    version_id     uuid    not null references fee_sheet_version,
    position       integer not null,
    detail         text    not null,
    engineer       text    not null,
    source         text    not null,
    source_key     text,
    minutes        bigint check (minutes >= 0),
    level          text,
    skill          text,
    code           text,
    quantity       bigint check (quantity > 0),
    charge_cents   bigint check (charge_cents >= 0),
    internal_cents bigint check (internal_cents >= 0),
    bearer         text,
    receipt_number text,
    note           text,
    primary key (version_id, position)
);

create table customer_charge (
    claim_number       text primary key references claim,
    lock_version       bigint      not null,
    status             text        not null,
    ground             text        not null check (ground in ('QUOTE', 'PRICE_LIST')),
    agreed_cents       bigint      not null,
    amount_cents       bigint      not null check (amount_cents between 0 and agreed_cents),
    currency           text        not null check (currency ~ '^[A-Z]{3}$'),
    due_since          timestamptz not null,
    relief_cents       bigint check (relief_cents >= 0),
    relief_reason      text,
    relief_proposed_by text,
    relief_approved_by text,
    paid_on            date,
    paid_by            text,
    payment_method     text,
    payment_reference  text,
    receipt_kind       text,
    receipt_title      text,
    tax_number         text,
    receipt_number     text,
    issued_at          timestamptz,
    issued_by          text,
    check ((status = 'PAID') = (paid_on is not null)),
    check ((paid_on is null) = (paid_by is null)),
    check ((paid_on is null) = (receipt_kind is null)),
    check (receipt_number is null or paid_on is not null),
    check ((receipt_number is null) = (issued_by is null)),
    -- nobody waives what he proposed to waive himself
    check (relief_approved_by <> relief_proposed_by),
    check (status <> 'WAIVED' or (amount_cents = 0 and relief_approved_by is not null))
);

create function fee_record_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Versions of a fee sheet are append-only: % of % refused', tg_op, tg_table_name;
end
$$;

create trigger fee_sheet_version_append_only before update or delete on fee_sheet_version
    for each row execute function fee_record_is_append_only();
create trigger fee_line_append_only before update or delete on fee_line
    for each row execute function fee_record_is_append_only();
