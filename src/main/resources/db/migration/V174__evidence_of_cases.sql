-- Where the log listens. What people wrote is left out; who is named among the facts is there by pseudonym.
create function case_event_is_evidence() returns trigger language plpgsql as $$
declare
    known jsonb := new.facts;
    person text;
begin
    foreach person in array array['assignee', 'engineer', 'inspector', 'owner', 'person'] loop
        if known ? person then
            known := jsonb_set(known, array[person], to_jsonb(evidence_pseudonym(known ->> person)));
        end if;
    end loop;
    perform record_evidence(new.at, new.case_number, new.type, new.recorded_by, known);
    return null;
end
$$;

create trigger case_event_is_evidence after insert on case_event
    for each row execute function case_event_is_evidence();

create function promise_is_evidence() returns trigger language plpgsql as $$
declare
    promise commitment;
    told boolean := new.type in ('WARNED', 'ESCALATED');
begin
    select * into strict promise from commitment where id = new.commitment_id;
    perform record_evidence(new.at, promise.subject, 'PROMISE_' || new.type,
        case when told then 'system' else coalesce(new."by", 'system') end,
        jsonb_build_object(
            'promise', new.commitment_id,
            'kind', promise.kind,
            'clause', promise.clause,
            'requirement', promise.requirement,
            'dueAt', evidence_time(coalesce(new.due_at, promise.due_at)),
            'provisional', new.provisional,
            'level', new.level,
            'group', case when told then new."by" end,
            'late', case when new.late then true end,
            'customerToldAt', evidence_time(new.customer_told_at),
            'nextLevelAt', evidence_time(new.next_level_at),
            'supersededBy', new.superseded_by));
    return null;
end
$$;

create trigger promise_is_evidence after insert on commitment_event
    for each row execute function promise_is_evidence();

create function coverage_is_evidence() returns trigger language plpgsql as $$
begin
    perform record_evidence(new.decided_at, new.case_number, 'DECIDED_COVERAGE', new.decided_by,
        jsonb_build_object(
            'decision', new.id,
            'occasion', new.occasion,
            'coverage', new.coverage,
            'ground', new.ground,
            'lastDay', new.last_day,
            'rule', new.rule_text,
            'clause', nullif(new.clause, ''),
            'inputs', new.inputs));
    return null;
end
$$;

create trigger coverage_is_evidence after insert on coverage_decision
    for each row execute function coverage_is_evidence();

create function file_is_evidence() returns trigger language plpgsql as $$
begin
    perform record_evidence(new.added_at, new.case_number, 'FILE_ADDED', new.added_by,
        jsonb_build_object(
            'file', new.id,
            'kind', new.kind,
            'mediaType', new.media_type,
            'size', new.size,
            'sha256', new.sha256));
    return null;
end
$$;

create trigger file_is_evidence after insert on case_attachment
    for each row execute function file_is_evidence();

create function delivery_is_evidence() returns trigger language plpgsql as $$
declare
    message outbox_message;
begin
    select * into strict message from outbox_message where id = new.message_id;
    perform record_evidence(new.at, message.subject, 'MESSAGE_' || new.outcome, 'system',
        jsonb_build_object(
            'message', message.id,
            'template', message.template,
            'channel', new.channel,
            'to', case when message.staff_group is null then 'customer' else 'staff' end));
    return null;
end
$$;

create trigger delivery_is_evidence after insert on delivery_attempt
    for each row execute function delivery_is_evidence();

create function removal_is_evidence() returns trigger language plpgsql as $$
begin
    perform record_evidence(now(), old.number, 'CASE_REMOVED', 'system', '{}');
    return null;
end
$$;

create trigger removal_is_evidence after delete on claim
    for each row execute function removal_is_evidence();
create trigger removal_is_evidence after delete on complaint
    for each row execute function removal_is_evidence();
create trigger removal_is_evidence after delete on expense_claim
    for each row execute function removal_is_evidence();
create trigger removal_is_evidence after delete on follow_up
    for each row execute function removal_is_evidence();
