-- Measures that follow from survey results, and whether they helped. What people wrote is encrypted by the application.

create sequence improvement_measure_sequence;

create table improvement_measure (
    number         text primary key,
    service        text        not null,
    question       text        not null,
    period_before  text        not null,
    period_after   text        not null,
    measure        text        not null,
    staff_group    text        not null,
    check_on       date        not null,
    planned_at     timestamptz not null,
    planned_by     text        not null,
    report         text,
    carried_out_at timestamptz,
    carried_out_by text,
    judgement      text check (judgement in ('EFFECTIVE', 'NOT_EFFECTIVE')),
    conclusion     text,
    judged_at      timestamptz,
    judged_by      text,
    check (period_before <> period_after),
    check ((carried_out_at is null) = (report is null)),
    check ((judged_at is null) = (judgement is null))
);
create index improvement_measure_planned on improvement_measure (planned_at);
