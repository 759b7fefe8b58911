-- Who bears a fault: every decision with what it rested on, the latest of a case counts (RPR-02).
create table coverage_decision (
    seq         bigint generated always as identity primary key,
    id          uuid        not null unique,
    case_number text        not null,
    occasion    text        not null check (occasion in ('INTAKE', 'DIAGNOSIS', 'DECIDED_BY_HAND')),
    coverage    text        not null check (coverage in ('COVERED', 'NOT_COVERED', 'OPEN', 'TERMS_NOT_ENTERED')),
    ground      text        not null check (ground in ('WARRANTY', 'REPAIR_GUARANTEE', 'GOODWILL', 'MANUAL', 'NONE')),
    starts_on   date,
    last_day    date,
    -- what the tables say in words, or the reason that people gave, encrypted
    rule_text   text,
    reason      text,
    clause      text        not null,
    inputs      jsonb       not null,
    decided_at  timestamptz not null,
    decided_by  text        not null,
    check ((occasion = 'DECIDED_BY_HAND') = (ground = 'MANUAL')),
    check ((rule_text is null) = (occasion = 'DECIDED_BY_HAND')),
    check ((reason is null) = (occasion <> 'DECIDED_BY_HAND'))
);

create index coverage_decision_case on coverage_decision (case_number, seq);

-- the guarantee on what was repaired or replaced (WAR-09)
create table repair_guarantee (
    case_number   text        not null,
    serial_number text        not null,
    component     text        not null,
    finished_on   date        not null,
    days          bigint      not null check (days >= 30),
    last_day      date        not null,
    clause        text        not null,
    rule_text     text        not null,
    given_at      timestamptz not null,
    primary key (case_number, serial_number, component)
);

create index repair_guarantee_unit on repair_guarantee (serial_number, last_day);

-- a longer warranty instead of an exchange (WAR-11); nobody approves what he proposed himself
create table goodwill_extension (
    case_number   text        not null,
    serial_number text        not null references installed_unit,
    months        bigint      not null check (months > 0),
    reason        text        not null,
    proposed_by   text        not null,
    approved_by   text        not null,
    granted_on    date        not null,
    granted_at    timestamptz not null,
    primary key (case_number, serial_number),
    check (proposed_by <> approved_by)
);

create index goodwill_extension_unit on goodwill_extension (serial_number);

create trigger coverage_decision_append_only
    before update or delete or truncate on coverage_decision
    for each statement execute function record_is_append_only();

create trigger repair_guarantee_append_only
    before update or delete or truncate on repair_guarantee
    for each statement execute function record_is_append_only();

create trigger goodwill_extension_append_only
    before update or delete or truncate on goodwill_extension
    for each statement execute function record_is_append_only();
