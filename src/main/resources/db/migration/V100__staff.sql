-- Who serves. Account and its holder are encrypted by the application, as contact data of customers are.

create table staff_profile (
    user_id        text        primary key,
    name           text        not null,
    level          text        not null check (level in ('JUNIOR', 'SKILLED', 'SENIOR', 'EXPERT')),
    skill          text        not null,
    branch         boolean     not null,
    cost_centre    text        not null,
    account_holder text,
    account_number text,
    bic            text,
    bank_name      text,
    entered_at     timestamptz not null,
    entered_by     text        not null,
    check ((account_holder is null) = (account_number is null)),
    check ((account_holder is null) = (bank_name is null)),
    check (account_holder is not null or bic is null)
);

create index staff_profile_cost_centre on staff_profile (cost_centre);

-- who entered what and when; whether the account was changed, never which one it is
create table staff_change (
    id              bigint      generated always as identity primary key,
    user_id         text        not null,
    level           text        not null,
    skill           text        not null,
    branch          boolean     not null,
    cost_centre     text        not null,
    account_changed boolean     not null,
    entered_at      timestamptz not null,
    entered_by      text        not null
);

create index staff_change_user on staff_change (user_id, id);

create function staff_change_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'Changes of staff profiles are append-only: % refused', tg_op;
end
$$;

create trigger staff_change_append_only before update or delete on staff_change
    for each row execute function staff_change_is_append_only();
