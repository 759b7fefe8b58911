-- Service requests. Texts that people wrote freely are encrypted by the application; so is the tracking code.

-- One running number for all days: taking it never blocks another submission. It starts again after 999999, which is
-- unique as long as no day sees a million claims; the application refuses a number that its day has used already.
create sequence claim_number_sequence minvalue 1 maxvalue 999999 cycle;

create table claim (
    number                    text primary key check (number ~ '^CL-\d{8}-\d{6}$'),
    version                   bigint      not null,
    status                    text        not null check (status in ('RECEIVED', 'CONTACTED', 'IN_SERVICE', 'CLOSED', 'LINKED')),
    customer_id               uuid        not null,
    received_at               timestamptz not null,
    received_by               text        not null,
    channel                   text        not null,
    kind                      text        not null,
    service_type              text        not null,
    product_line              text        not null,
    model                     text        not null,
    category                  text,
    serial_number             text,
    serial_key                text,
    purchase_date             date,
    proof_type                text,
    proof_number              text,
    symptom                   text        not null,
    charge_basis              text        not null,
    severity                  text,
    urgent                    boolean     not null,
    urgency_reason            text,
    urgent_since              timestamptz,
    response_due_at           timestamptz not null,
    responded_at              timestamptz,
    tracking_code             text        not null,
    tracking_code_fingerprint text        not null unique,
    service_mode              text,
    service_mode_reason       text,
    warranty_conditions       text,
    guidance_solved           boolean,
    guidance_solution         text,
    service_delivered         boolean,
    service_note              text,
    outcome                   text,
    cause_found               boolean,
    cause                     text,
    closed_at                 timestamptz,
    linked_to                 text references claim,
    check ((status = 'CLOSED') = (outcome is not null)),
    check ((status = 'CLOSED') = (closed_at is not null)),
    check ((status = 'LINKED') = (linked_to is not null)),
    check (linked_to <> number),
    check (urgent = (urgent_since is not null)),
    check ((serial_number is null) = (serial_key is null))
);

create index claim_received_at on claim (received_at desc, number desc);
create index claim_status on claim (status, received_at desc, number desc);
create index claim_customer on claim (customer_id);
create index claim_serial on claim (serial_key) where serial_key is not null;
create index claim_linked on claim (linked_to) where linked_to is not null;
create index claim_unanswered on claim (response_due_at) where status = 'RECEIVED';

create sequence contact_attempt_seq increment by 50;

create table contact_attempt (
    id              bigint primary key,
    claim_number    text        not null references claim,
    at              timestamptz not null,
    recorded_by     text        not null,
    channel         text        not null,
    reached         boolean     not null,
    fault           text,
    service_plan    text,
    phone_corrected boolean     not null,
    email_corrected boolean     not null,
    note            text,
    check (not reached or (fault is not null and service_plan is not null))
);

create index contact_attempt_claim on contact_attempt (claim_number);

create sequence claim_event_seq increment by 50;

create table claim_event (
    id           bigint primary key,
    claim_number text        not null references claim,
    type         text        not null,
    at           timestamptz not null,
    recorded_by  text        not null,
    facts        jsonb       not null
);

create index claim_event_claim on claim_event (claim_number);

create function claim_event_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The timeline of a claim is append-only: % refused', tg_op;
end
$$;

create trigger claim_event_append_only
    before update or delete or truncate on claim_event
    for each statement execute function claim_event_is_append_only();

-- The answer to a repeated submission. The body is kept as a keyed hash only, since it holds personal data. The claim
-- may be written after the key, hence the late check.
create table idempotency_key (
    key          text primary key,
    fingerprint  text        not null,
    claim_number text references claim deferrable initially deferred,
    created_at   timestamptz not null
);

create index idempotency_key_created_at on idempotency_key (created_at);
