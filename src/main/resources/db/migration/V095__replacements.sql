-- Applications for replacement, return and compensation. Texts that people wrote freely are encrypted by the application.

create table replacement (
    id                      uuid primary key,
    version                 bigint      not null,
    status                  text        not null,
    claim_number            text        not null references claim,
    customer_id             uuid        not null,
    product_line            text        not null,
    opened_at               timestamptz not null,
    wish                    text        not null,
    fault_description       text        not null,
    proof_type              text,
    proof_number            text,
    purchased_on            date,
    serial_key              text,
    condition               text        not null,
    cause                   text        not null,
    special_reason          text,
    remarks                 text,
    applied_at              timestamptz not null,
    applied_by              text        not null,
    entitlement             text,
    ground                  text,
    entitlement_clause      text,
    warranty_state          text,
    warranty_last_day       date,
    entitlement_decided_at  timestamptz,
    entitlement_decided_by  text,
    special_reason_answer   text,
    told_at                 timestamptz,
    told_by                 text,
    exchange_approved_by    text,
    new_model               text,
    new_colour              text,
    agreed_other            text,
    new_serial_key          text,
    delivered_on            date,
    delivered_by            text,
    replaced_on             date,
    signature_kind          text,
    signature_file          uuid references case_attachment,
    record_remarks          text,
    recorded_by             text,
    taken_back_key          text,
    taken_back_on           date,
    taken_back_by           text,
    taken_back_state        text,
    refund_cents            bigint check (refund_cents > 0),
    refund_currency         text check (refund_currency ~ '^[A-Z]{3}$'),
    refund_reason           text,
    refund_proposed_by      text,
    refund_approved_by      text,
    refund_approved_at      timestamptz,
    refund_paid_on          date,
    refund_paid_by          text,
    refund_reference        text,
    demand_reason           text,
    demanded                text,
    real_loss               boolean,
    demanded_at             timestamptz,
    demand_recorded_by      text,
    demand_route            text,
    outcome                 text,
    closed_at               timestamptz,
    check ((status = 'CLOSED') = (closed_at is not null)),
    check ((status in ('SETTLED', 'CLOSED')) = (outcome is not null)),
    -- an exchange is over only with both confirmations, its record and the signature
    check (outcome <> 'EXCHANGED'
        or (delivered_on is not null and taken_back_on is not null and replaced_on is not null
            and signature_file is not null)),
    check (outcome <> 'REFUNDED' or (refund_paid_on is not null and taken_back_on is not null)),
    -- nobody approves what he applied for or proposed himself
    check (exchange_approved_by <> applied_by),
    check (refund_approved_by <> applied_by and refund_approved_by <> refund_proposed_by),
    check (refund_paid_on is null or refund_approved_by is not null)
);

-- one at a time is open, also when two people apply at once
create unique index replacement_open on replacement (claim_number) where closed_at is null;
create index replacement_claim on replacement (claim_number, opened_at);

create table replacement_offer (
    id                uuid primary key,
    version           bigint      not null,
    replacement_id    uuid        not null references replacement,
    kind              text        not null check (kind in ('COMPENSATION', 'LONGER_WARRANTY')),
    amount_cents      bigint      not null,
    currency          text check (currency ~ '^[A-Z]{3}$'),
    months            bigint      not null,
    reason            text        not null,
    proposed_at       timestamptz not null,
    proposed_by       text        not null,
    status            text        not null,
    decided_by        text,
    paid_on           date,
    paid_by           text,
    payment_reference text,
    check ((kind = 'COMPENSATION') = (amount_cents > 0 and currency is not null)),
    check ((kind = 'LONGER_WARRANTY') = (months > 0)),
    check ((status = 'PROPOSED') = (decided_by is null)),
    check (decided_by <> proposed_by),
    check ((status = 'PAID') = (paid_on is not null))
);

create index replacement_offer_replacement on replacement_offer (replacement_id, proposed_at);

create table replacement_correction (
    id             uuid primary key,
    replacement_id uuid        not null references replacement,
    corrected      text        not null,
    text           text        not null,
    reason         text        not null,
    entered_at     timestamptz not null,
    entered_by     text        not null
);

create index replacement_correction_replacement on replacement_correction (replacement_id, entered_at);

-- INF-07: whoever writes to the database, a closed record is only added to
create function refuse_change_of_record() returns trigger language plpgsql as $$
begin
    raise exception 'Records of replacements are only added to: % of % is refused', tg_op, tg_table_name;
end $$;

create trigger replacement_closed before update or delete on replacement
    for each row when (old.closed_at is not null) execute function refuse_change_of_record();

create trigger replacement_offer_closed before update or delete on replacement_offer
    for each row when (old.status in ('PAID', 'REFUSED', 'DECLINED', 'RETURNED'))
    execute function refuse_change_of_record();

create trigger replacement_correction_kept before update or delete on replacement_correction
    for each row execute function refuse_change_of_record();
