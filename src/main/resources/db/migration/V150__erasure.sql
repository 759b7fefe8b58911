-- Erasure of personal data.

alter table customer add column erased_at timestamptz;

create table erasure_request (
    id          uuid primary key,
    customer_id uuid        not null references customer,
    case_number text        not null,
    status      text        not null check (status in ('ASKED', 'REFUSED', 'GRANTED', 'ERASED', 'LAPSED')),
    asked_at    timestamptz not null,
    decided_at  timestamptz,
    decided_by  text,
    erase_at    timestamptz,
    ended_at    timestamptz,
    check ((status = 'ASKED') = (decided_at is null)),
    check ((decided_at is null) = (decided_by is null)),
    check ((status in ('GRANTED', 'ERASED', 'LAPSED')) = (erase_at is not null)),
    check ((status in ('ERASED', 'LAPSED')) = (ended_at is not null))
);

-- one at a time, also when somebody asks twice at once
create unique index erasure_request_under_way on erasure_request (customer_id) where status in ('ASKED', 'GRANTED');
create index erasure_request_customer on erasure_request (customer_id, asked_at);

-- What is only ever added to lets one thing through: texts being overwritten by an erasure, which says so for its own
-- transaction alone. Nothing is ever deleted.
create function is_erasure(operation text) returns boolean language sql stable as $$
    select operation = 'UPDATE' and current_setting('aftersales.erasing', true) = 'on'
$$;

create or replace function case_event_is_append_only() returns trigger language plpgsql as $$
begin
    if is_erasure(tg_op) then
        return null;
    end if;
    raise exception 'The timeline of a case is append-only: % refused', tg_op;
end
$$;

create or replace function record_is_append_only() returns trigger language plpgsql as $$
begin
    if is_erasure(tg_op) then
        return null;
    end if;
    raise exception '% is append-only: % is not allowed', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;

create or replace function survey_answer_is_given_once() returns trigger language plpgsql as $$
begin
    if is_erasure(tg_op) then
        return null;
    end if;
    raise exception 'Answers to a survey never change: % refused', tg_op;
end
$$;

create or replace function repair_record_is_append_only() returns trigger language plpgsql as $$
begin
    if is_erasure(tg_op) then
        return new;
    end if;
    raise exception 'Records of a repair are append-only: % of % refused', tg_op, tg_table_name;
end
$$;

create or replace function refuse_change_of_record() returns trigger language plpgsql as $$
begin
    if is_erasure(tg_op) then
        return new;
    end if;
    raise exception 'Records of replacements are only added to: % of % is refused', tg_op, tg_table_name;
end
$$;

create or replace function fee_record_is_append_only() returns trigger language plpgsql as $$
begin
    if is_erasure(tg_op) then
        return new;
    end if;
    raise exception 'Versions of a fee sheet are append-only: % of % refused', tg_op, tg_table_name;
end
$$;

create or replace function commitment_event_is_append_only() returns trigger language plpgsql as $$
begin
    if is_erasure(tg_op) then
        return null;
    end if;
    raise exception 'commitment_event is append-only: % is not allowed', tg_op using errcode = 'restrict_violation';
end
$$;
