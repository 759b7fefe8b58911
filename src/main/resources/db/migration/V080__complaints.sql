-- Complaints. Texts that people wrote freely are encrypted by the application; so is the tracking code. What they write
-- in the steps is on the timeline.

alter table case_event add column texts text;
comment on column case_event.texts is 'what people wrote, by field, as encrypted JSON';

create sequence complaint_number_sequence minvalue 1 maxvalue 999999 cycle;

create table complaint (
    number                    text primary key check (number ~ '^CP-\d{8}-\d{6}$'),
    version                   bigint      not null,
    status                    text        not null,
    customer_id               uuid        not null,
    received_at               timestamptz not null,
    received_by               text        not null,
    claim_number              text references claim,
    channel                   text        not null,
    reported_category         text        not null,
    product_line              text        not null,
    model                     text,
    serial_number             text,
    serial_key                text,
    purchase_date             date,
    content                   text        not null,
    demand                    text,
    category                  text        not null,
    severity                  text        not null,
    nature                    text        not null,
    urgent                    boolean     not null,
    department                text        not null,
    owner                     text,
    complained_about          text,
    cause_class               text,
    abnormal                  boolean,
    measure_kind              text,
    upheld                    boolean,
    handled_at                timestamptz,
    result_told_at            timestamptz,
    solved                    boolean,
    satisfaction              integer check (satisfaction between 1 and 5),
    root_cause                text,
    closed_at                 timestamptz,
    merged_into               text references complaint,
    tracking_code             text        not null,
    tracking_code_fingerprint text        not null unique,
    check ((status = 'MERGED') = (merged_into is not null)),
    check (merged_into <> number),
    check ((status in ('CLOSED', 'WITHDRAWN', 'MERGED')) = (closed_at is not null)),
    check ((upheld is null) = (handled_at is null)),
    -- nobody is responsible for a complaint about himself
    check (owner <> complained_about)
);

create index complaint_received_at on complaint (received_at desc, number desc);
create index complaint_department on complaint (department, received_at desc);
create index complaint_status on complaint (status, received_at desc);
create index complaint_customer on complaint (customer_id);
create index complaint_claim on complaint (claim_number) where claim_number is not null;
create index complaint_merged on complaint (merged_into) where merged_into is not null;

create table complaint_extension (
    id               bigint generated always as identity primary key,
    complaint_number text        not null references complaint,
    new_date         date        not null,
    reason           text        not null,
    reason_text      text        not null,
    customer_told_at timestamptz not null,
    channel          text        not null,
    asked_at         timestamptz not null,
    asked_by         text        not null,
    status           text        not null check (status in ('ASKED', 'GRANTED', 'REFUSED', 'LAPSED')),
    decided_at       timestamptz,
    decided_by       text,
    check ((status = 'ASKED') = (decided_at is null))
);

-- one at a time waits for approval, also when two people ask at once
create unique index complaint_extension_waiting on complaint_extension (complaint_number) where status = 'ASKED';
create index complaint_extension_complaint on complaint_extension (complaint_number);

create table complaint_improvement (
    id               bigint generated always as identity primary key,
    complaint_number text        not null references complaint,
    text             text        not null,
    department       text        not null,
    check_on         date        not null,
    planned_at       timestamptz not null,
    checked_at       timestamptz,
    checked_by       text,
    carried_out_at   timestamptz
);

create index complaint_improvement_complaint on complaint_improvement (complaint_number);
create index complaint_improvement_open on complaint_improvement (check_on) where carried_out_at is null;
