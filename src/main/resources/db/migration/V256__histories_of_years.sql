-- Finished instances of a process that somebody started, the last ended first: the audit in Cockpit asks for those and for
-- those in which he had a task, each along an index, instead of walking through the history for somebody who did little.
create index ix_hi_procinst_starter on act_hi_procinst (proc_def_key_, start_user_id_, end_time_ desc, id_ desc)
    where end_time_ is not null and start_user_id_ is not null;

-- What was asked and answered in months that are over, in which no follow-up is open any more: results of surveys read
-- these rows instead of the follow-ups of years. attribute and code are empty where the row is about all of the month.
create table survey_month (
    month     text   not null check (month ~ '^\d{4}-\d{2}$'),
    attribute text   not null,
    value     text   not null,
    code      text   not null,
    asked     bigint not null,
    answered  bigint not null,
    sum       bigint not null,
    satisfied bigint not null,
    primary key (month, attribute, value, code)
);
create index follow_up_opened on follow_up (opened_at);
create index follow_up_open on follow_up (opened_at) where outcome is null;
