-- What a customer bears of damage that a complaint is about was a number that somebody typed, and nobody could tell
-- whether he had agreed to it. It is the sum of positions of the price list, or was agreed before, and he consents to it;
-- charges of before have neither positions nor a consent.
alter table customer_charge add column consented_at timestamptz;
alter table customer_charge add column consent_channel text;
alter table customer_charge add column consent_given_by text;
alter table customer_charge add column consent_recorded_by text;

create table charge_position (
    claim_number text    not null references customer_charge,
    position     integer not null,
    code         text    not null,
    name         text    not null,
    quantity     bigint  not null check (quantity > 0),
    unit_cents   bigint  not null check (unit_cents >= 0),
    primary key (claim_number, position)
);

create trigger charge_position_append_only before update or delete on charge_position
    for each row execute function fee_record_is_append_only();
