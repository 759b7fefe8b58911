-- One row per promise. What happened to it is in commitment_event; the columns from due_at on are the fold of those
-- events, kept here so that lists and the search for overdue promises need no replay.
create table commitment (
    id                  uuid primary key,
    subject             text        not null,
    kind                text        not null,
    clause              text        not null,
    requirement         text        not null,
    urgent              boolean     not null,
    product_line        text        not null,
    started_at          timestamptz not null,
    amount              bigint      not null check (amount > 0),
    unit                text        not null,
    agreement_reference text,
    calendar_version    text        not null,
    ladder              text        not null,
    pausable            boolean     not null,
    extension_limit     bigint      not null check (extension_limit >= 0),
    warn_amount         bigint      not null check (warn_amount >= 0),
    warn_unit           text        not null,
    promised_due_at     timestamptz not null,
    due_at              timestamptz not null,
    warn_at             timestamptz not null,
    provisional         boolean     not null,
    status              text        not null check (status in ('RUNNING', 'PAUSED', 'MET', 'BREACHED', 'CANCELLED')),
    warned_for          timestamptz,
    paused_at           timestamptz,
    met_at              timestamptz,
    breached_at         timestamptz,
    cancelled_at        timestamptz,
    escalated_level     integer     not null,
    next_level_at       timestamptz,
    superseded_by       uuid references commitment,
    extensions          integer     not null,
    -- when something must have happened next: the warning, the breach, or the next level; null when nothing is left
    next_step_at        timestamptz,
    -- number of events, and the guard against lost updates
    version             integer     not null
);

-- a promise is made once, also when the step that makes it runs twice
create unique index commitment_once
    on commitment (subject, kind, started_at, urgent, coalesce(agreement_reference, ''));
create index commitment_by_status on commitment (status, started_at);
create index commitment_by_kind on commitment (kind, started_at);
create index commitment_by_start on commitment (started_at);
create index commitment_next_step on commitment (next_step_at) where next_step_at is not null;

create table commitment_event (
    commitment_id    uuid        not null references commitment,
    seq              integer     not null check (seq > 0),
    type             text        not null check (type in ('PROMISED', 'SUPERSEDED', 'WARNED', 'PAUSED', 'RESUMED',
        'EXTENDED', 'BREACHED', 'ESCALATED', 'TAKEN_OVER', 'MET', 'CANCELLED')),
    at               timestamptz not null,
    recorded_at      timestamptz not null,
    level            integer,
    late             boolean     not null,
    reason           text,
    by               text,
    due_at           timestamptz,
    warn_at          timestamptz,
    provisional      boolean,
    next_level_at    timestamptz,
    customer_told_at timestamptz,
    superseded_by    uuid,
    primary key (commitment_id, seq)
);

-- the last guard: nothing is promised, warned, broken, escalated or settled twice
create unique index commitment_event_promised_once on commitment_event (commitment_id) where type = 'PROMISED';
create unique index commitment_event_superseded_once on commitment_event (commitment_id) where type = 'SUPERSEDED';
create unique index commitment_event_warned_once on commitment_event (commitment_id, due_at) where type = 'WARNED';
create unique index commitment_event_breached_once on commitment_event (commitment_id) where type = 'BREACHED';
create unique index commitment_event_escalated_once on commitment_event (commitment_id, level) where type = 'ESCALATED';
create unique index commitment_event_taken_over_once on commitment_event (commitment_id, level) where type = 'TAKEN_OVER';
create unique index commitment_event_settled_once on commitment_event (commitment_id) where type in ('MET', 'CANCELLED');

create function commitment_event_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'commitment_event is append-only: % is not allowed', tg_op using errcode = 'restrict_violation';
end
$$;

create trigger commitment_event_append_only
    before update or delete or truncate on commitment_event
    for each statement execute function commitment_event_is_append_only();

-- what was promised stays as it was said
create function commitment_promise_is_immutable() returns trigger language plpgsql as $$
begin
    if (new.id, new.subject, new.kind, new.clause, new.requirement, new.started_at, new.amount, new.unit,
            new.promised_due_at, new.calendar_version)
        is distinct from (old.id, old.subject, old.kind, old.clause, old.requirement, old.started_at, old.amount,
            old.unit, old.promised_due_at, old.calendar_version) then
        raise exception 'commitment % : what was promised cannot be changed', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger commitment_promise_immutable
    before update on commitment
    for each row execute function commitment_promise_is_immutable();
