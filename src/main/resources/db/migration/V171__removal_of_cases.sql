-- Rows of cases are deleted by a removal only, which is on record in its own transaction and there names its case. The
-- record is refused before the day after the last one.
create function is_removal(operation text) returns boolean language sql stable as $$
    select operation = 'DELETE' and exists (
        select from removed_case where case_number = current_setting('aftersales.removing', true))
$$;

create function case_stays() returns trigger language plpgsql as $$
begin
    if is_removal(tg_op) then
        return null;
    end if;
    raise exception '% is kept as long as its case: % is not allowed', tg_table_name, tg_op
        using errcode = 'restrict_violation';
end
$$;

create trigger claim_stays before delete or truncate on claim
    for each statement execute function case_stays();
create trigger complaint_stays before delete or truncate on complaint
    for each statement execute function case_stays();
create trigger follow_up_stays before delete or truncate on follow_up
    for each statement execute function case_stays();
create trigger repair_stays before delete or truncate on repair
    for each statement execute function case_stays();
create trigger commitment_stays before delete or truncate on commitment
    for each statement execute function case_stays();
create trigger case_attachment_stays before delete or truncate on case_attachment
    for each statement execute function case_stays();
create trigger expense_claim_stays before delete or truncate on expense_claim
    for each statement execute function case_stays();
create trigger expense_payment_stays before delete or truncate on expense_payment
    for each statement execute function case_stays();
create trigger customer_charge_stays before delete or truncate on customer_charge
    for each statement execute function case_stays();

create or replace function case_event_is_append_only() returns trigger language plpgsql as $$
begin
    if is_erasure(tg_op) or is_removal(tg_op) then
        return null;
    end if;
    raise exception 'The timeline of a case is append-only: % refused', tg_op;
end
$$;

create or replace function record_is_append_only() returns trigger language plpgsql as $$
begin
    if is_erasure(tg_op) or is_removal(tg_op) then
        return null;
    end if;
    raise exception '% is append-only: % is not allowed', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;

create or replace function survey_answer_is_given_once() returns trigger language plpgsql as $$
begin
    if is_erasure(tg_op) or is_removal(tg_op) then
        return null;
    end if;
    raise exception 'Answers to a survey never change: % refused', tg_op;
end
$$;

create or replace function commitment_event_is_append_only() returns trigger language plpgsql as $$
begin
    if is_erasure(tg_op) or is_removal(tg_op) then
        return null;
    end if;
    raise exception 'commitment_event is append-only: % is not allowed', tg_op using errcode = 'restrict_violation';
end
$$;

create or replace function repair_record_is_append_only() returns trigger language plpgsql as $$
begin
    if is_erasure(tg_op) then
        return new;
    elsif is_removal(tg_op) then
        return old;
    end if;
    raise exception 'Records of a repair are append-only: % of % refused', tg_op, tg_table_name;
end
$$;

create or replace function refuse_change_of_record() returns trigger language plpgsql as $$
begin
    if is_erasure(tg_op) then
        return new;
    elsif is_removal(tg_op) then
        return old;
    end if;
    raise exception 'Records of replacements are only added to: % of % is refused', tg_op, tg_table_name;
end
$$;

create or replace function fee_record_is_append_only() returns trigger language plpgsql as $$
begin
    if is_erasure(tg_op) then
        return new;
    elsif is_removal(tg_op) then
        return old;
    end if;
    raise exception 'Versions of a fee sheet are append-only: % of % refused', tg_op, tg_table_name;
end
$$;

-- a unit keeps that and when it was replaced, after the case of it is gone
alter table installed_unit drop constraint installed_unit_check1;
alter table installed_unit add constraint installed_unit_replaced check (
    (replaced_by is null) = (replaced_on is null) and (replaced_by is not null or replaced_case is null));
create index installed_unit_replaced_case on installed_unit (replaced_case) where replaced_case is not null;
