-- What after-sales may spend. Texts that people wrote freely are encrypted by the application.

create sequence budget_review_number_sequence maxvalue 999999 cycle;

-- whoever plans, commits, spends or lets go locks the row of his cost centre: one after the other, each sees the others
create table cost_centre (
    code     text primary key,
    -- of all its budgets; none until the first is planned
    currency text check (currency ~ '^[A-Z]{3}$')
);

create table budget (
    id          uuid        primary key,
    cost_centre text        not null references cost_centre,
    first_day   date        not null,
    last_day    date        not null,
    planned_at  timestamptz not null,
    planned_by  text        not null,
    unique (cost_centre, first_day, last_day),
    check (first_day < last_day)
);

-- what was planned at first is version 1; each adjustment adds one
create table budget_version (
    budget_id     uuid        not null references budget,
    version       integer     not null check (version > 0),
    planned_cents bigint      not null check (planned_cents > 0),
    entered_at    timestamptz not null,
    entered_by    text        not null,
    reason        text,
    approved_by   text,
    primary key (budget_id, version),
    check ((version = 1) = (approved_by is null)),
    check ((version = 1) = (reason is null)),
    check (approved_by <> entered_by)
);

create table budget_adjustment (
    id              uuid        primary key,
    budget_id       uuid        not null references budget,
    planned_cents   bigint      not null check (planned_cents > 0),
    reason          text        not null,
    proposed_at     timestamptz not null,
    proposed_by     text        not null,
    approved        boolean,
    decision_reason text,
    decided_at      timestamptz,
    decided_by      text,
    check ((approved is null) = (decided_by is null)),
    check ((approved is null) = (decided_at is null)),
    check (approved or decision_reason is not null),
    check (decided_by <> proposed_by)
);

-- one at a time waits for approval
create unique index budget_adjustment_open on budget_adjustment (budget_id) where approved is null;
create index budget_adjustment_budget on budget_adjustment (budget_id, proposed_at);

-- committed = COMMITTED - RELEASED, spent = SPENT; a budget holds the entries of its cost centre on its days
create table budget_entry (
    id          bigint      generated always as identity primary key,
    reference   text        not null,
    position    integer     not null check (position > 0),
    kind        text        not null check (kind in ('COMMITTED', 'RELEASED', 'SPENT')),
    cost_centre text        not null references cost_centre,
    day         date        not null,
    cents       bigint      not null check (cents >= 0),
    at          timestamptz not null,
    unique (reference, position)
);

create unique index budget_entry_spent_once on budget_entry (reference) where kind = 'SPENT';
create index budget_entry_day on budget_entry (cost_centre, day) include (kind, cents);
create index budget_entry_at on budget_entry (at);

-- a review of expense use over a period, and its audit
create table expense_review (
    number       text        primary key,
    regular      boolean     not null,
    first_day    date        not null,
    last_day     date        not null,
    opened_at    timestamptz not null,
    opened_by    text        not null,
    analysis     text,
    analysed_at  timestamptz,
    analysed_by  text,
    sample_seed  bigint,
    population   integer,
    told_at      timestamptz,
    check (first_day <= last_day),
    check ((analysis is null) = (analysed_by is null)),
    check ((sample_seed is null) = (population is null))
);

-- each month is reviewed once by itself, however many nodes and clocks there are
create unique index expense_review_regular on expense_review (last_day) where regular;

-- how the budgets stood when the review was opened
create table expense_figure (
    review         text    not null references expense_review,
    position       integer not null,
    cost_centre    text    not null,
    period         text    not null,
    currency       text,
    version        integer not null,
    planned_cents  bigint  not null,
    committed_cents bigint not null,
    spent_cents    bigint  not null,
    forecast_cents bigint  not null,
    newly_committed_cents bigint not null,
    newly_released_cents  bigint not null,
    newly_spent_cents     bigint not null,
    primary key (review, position)
);

create table expense_audit (
    review          text        not null references expense_review,
    position        integer     not null check (position > 0),
    reference       text        not null,
    cost_centre     text        not null,
    cents           bigint      not null,
    spent_at        timestamptz not null,
    legal           boolean,
    compliant       boolean,
    finding         text,
    judged_at       timestamptz,
    judged_by       text,
    follow_up       text,
    followed_up_at  timestamptz,
    followed_up_by  text,
    primary key (review, position),
    unique (review, reference),
    check ((legal is null) = (judged_by is null) and (compliant is null) = (judged_by is null)),
    check (finding is not null or judged_by is null or (legal and compliant)),
    check ((follow_up is null) = (followed_up_by is null)),
    check (follow_up is null or not (legal and compliant))
);

create function budget_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Budgets are append-only: % of % is refused', tg_op, tg_table_name;
end
$$;

create trigger budget_append_only before update or delete on budget
    for each row execute function budget_is_append_only();
create trigger budget_version_append_only before update or delete on budget_version
    for each row execute function budget_is_append_only();
create trigger budget_entry_append_only before update or delete on budget_entry
    for each row execute function budget_is_append_only();
create trigger expense_figure_append_only before update or delete on expense_figure
    for each row execute function budget_is_append_only();
create trigger budget_adjustment_decided before update or delete on budget_adjustment
    for each row when (old.approved is not null) execute function budget_is_append_only();
create trigger expense_audit_kept before delete on expense_audit
    for each row execute function budget_is_append_only();
