-- Complaints are summarised regularly, with the promises of all kinds, and measures follow (CMP-38, CMP-49, IMP-06). What
-- people wrote is encrypted by the application; the rest are numbers.

create table complaint_review (
    number            text primary key check (number ~ '^CR-\d{8}$'),
    first_day         date        not null,
    -- each period is reviewed once, however many nodes and clocks there are
    last_day          date        not null unique,
    opened_at         timestamptz not null,
    due_at            timestamptz not null,
    summary           text,
    no_measure_reason text,
    summarised_at     timestamptz,
    summarised_by     text,
    check (first_day <= last_day),
    check ((summary is null) = (summarised_at is null)),
    check ((summary is null) = (summarised_by is null)),
    check (no_measure_reason is null or summary is not null)
);

-- how it stood when the review was opened
create table complaint_review_figure (
    review  text   not null references complaint_review,
    topic   text   not null,
    name    text   not null,
    amount  bigint not null,
    primary key (review, topic, name)
);

create table complaint_review_measure (
    review         text        not null references complaint_review,
    position       integer     not null,
    text           text        not null,
    staff_group    text        not null,
    check_on       date        not null,
    planned_at     timestamptz not null,
    planned_by     text        not null,
    found          text,
    checked_at     timestamptz,
    checked_by     text,
    carried_out_at timestamptz,
    primary key (review, position),
    check ((checked_at is null) = (checked_by is null)),
    check (carried_out_at is null or checked_at is not null)
);

create index complaint_review_measure_open on complaint_review_measure (check_on) where carried_out_at is null;
