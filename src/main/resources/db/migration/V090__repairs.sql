-- Repairs. Texts that people wrote freely, and who signed, are encrypted by the application.

create table repair (
    claim_number    text primary key references claim,
    version         bigint      not null,
    customer_id     uuid        not null,
    product_line    text        not null,
    mode            text        not null,
    status          text        not null,
    urgent          boolean     not null,
    serial_key      text,
    engineer        text,
    latest_visit    integer     not null,
    latest_quote    integer     not null,
    diagnosed_at    timestamptz,
    diagnosed_by    text,
    cause           text,
    cause_found     boolean,
    component       text,
    component_class text,
    findings        text,
    free            boolean,
    outcome         text,
    opened_at       timestamptz not null,
    finished_at     timestamptz,
    check ((status = 'FINISHED') = (outcome is not null)),
    check ((outcome is null) = (finished_at is null))
);

create table visit (
    id             uuid primary key,
    claim_number   text        not null references repair,
    number         integer     not null,
    booked_at      timestamptz not null,
    engineer       text        not null,
    ordered_at     timestamptz not null,
    ordered_by     text        not null,
    status         text        not null,
    arrived_at     timestamptz,
    change_told_at timestamptz,
    note           text,
    unique (claim_number, number),
    check ((status = 'ARRIVED') = (arrived_at is not null))
);

-- one appointment at a time, also when two dispatchers book at once
create unique index visit_booked_once on visit (claim_number) where status = 'BOOKED';
create index visit_open on visit (engineer, booked_at) where status = 'BOOKED';
create index visit_booked_at on visit (booked_at);

create table quote (
    id           uuid primary key,
    claim_number text        not null references repair,
    version      integer     not null,
    plan         text        not null,
    total_cents  bigint      not null check (total_cents >= 0),
    currency     text        not null check (currency ~ '^[A-Z]{3}$'),
    free         boolean     not null,
    cycle_days   bigint      not null check (cycle_days > 0),
    valid_until  date        not null,
    status       text        not null,
    issued_at    timestamptz not null,
    issued_by    text        not null,
    unique (claim_number, version),
    check (not free or total_cents = 0)
);

create unique index quote_open_once on quote (claim_number) where status = 'OPEN';

create table quote_line (
    quote_id   uuid    not null references quote,
    position   integer not null,
    code       text    not null,
    name       text    not null,
    quantity   bigint  not null check (quantity > 0),
    unit_cents bigint  not null check (unit_cents >= 0),
    primary key (quote_id, position)
);

create table quote_consent (
    id            bigint generated always as identity primary key,
    claim_number  text        not null references repair,
    quote_version integer     not null,
    answer        text        not null,
    channel       text        not null,
    given_by      text        not null,
    note          text,
    answered_at   timestamptz not null,
    recorded_by   text        not null,
    foreign key (claim_number, quote_version) references quote (claim_number, version),
    -- a version is answered once
    unique (claim_number, quote_version)
);

create table repair_work (
    id           uuid primary key,
    claim_number text        not null references repair,
    done_at      timestamptz not null,
    done_by      text        not null,
    process      text        not null,
    problem_met  text,
    fully_tested boolean     not null,
    result       text        not null
);

create index repair_work_claim on repair_work (claim_number, done_at);

create table repair_part (
    work_id       uuid    not null references repair_work,
    position      integer not null,
    code          text    not null,
    quantity      bigint  not null check (quantity > 0),
    serial_number text,
    primary key (work_id, position)
);

create table repair_inspection (
    id           bigint generated always as identity primary key,
    claim_number text        not null references repair,
    inspected_at timestamptz not null,
    inspected_by text        not null,
    passed       boolean     not null,
    findings     text        not null
);

create index repair_inspection_claim on repair_inspection (claim_number);

create table repair_acceptance (
    id             bigint generated always as identity primary key,
    claim_number   text        not null references repair,
    accepted_at    timestamptz not null,
    accepted_by    text        not null,
    may_accept     boolean     not null check (may_accept),
    satisfied      boolean     not null,
    content        integer     not null check (content between 1 and 5),
    quality        integer     not null check (quality between 1 and 5),
    attitude       integer     not null check (attitude between 1 and 5),
    demonstrated   boolean     not null,
    advised        boolean     not null,
    signature      text        not null,
    signature_file uuid        not null,
    opinion        text,
    recorded_by    text        not null
);

create index repair_acceptance_claim on repair_acceptance (claim_number);

create table price_list_item (
    code       text primary key,
    name_en    text    not null,
    name_zh    text    not null,
    unit_cents bigint  not null check (unit_cents >= 0),
    currency   text    not null check (currency ~ '^[A-Z]{3}$'),
    active     boolean not null
);

-- a record is corrected by a new entry, never changed (INF-07)
create function repair_record_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Records of a repair are append-only: % of % refused', tg_op, tg_table_name;
end
$$;

create trigger quote_consent_append_only before update or delete on quote_consent
    for each row execute function repair_record_is_append_only();
create trigger quote_line_append_only before update or delete on quote_line
    for each row execute function repair_record_is_append_only();
create trigger repair_work_append_only before update or delete on repair_work
    for each row execute function repair_record_is_append_only();
create trigger repair_part_append_only before update or delete on repair_part
    for each row execute function repair_record_is_append_only();
create trigger repair_inspection_append_only before update or delete on repair_inspection
    for each row execute function repair_record_is_append_only();
create trigger repair_acceptance_append_only before update or delete on repair_acceptance
    for each row execute function repair_record_is_append_only();

alter table claim add column service_end text;
comment on column claim.service_end is 'how the promised service ended; what is outstanding keeps the claim open';
