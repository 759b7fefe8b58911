-- How expense claims were paid. Names and numbers of accounts are encrypted by the application.

create table expense_payment_file (
    message_id      text primary key,
    created_at      timestamptz not null,
    created_by      text        not null,
    execute_on      date        not null,
    currency        text        not null,
    count           integer     not null check (count > 0),
    control_cents   bigint      not null check (control_cents > 0),
    paid_on         date,
    reference       text,
    paid_by         text,
    check ((paid_on is null) = (paid_by is null))
);

create table expense_payment (
    -- paid once
    claim_number    text primary key references expense_claim,
    message_id      text references expense_payment_file,
    amount_cents    bigint      not null check (amount_cents > 0),
    currency        text        not null,
    holder          text        not null,
    account         text        not null,
    bic             text,
    bank            text        not null,
    prepared_at     timestamptz not null,
    prepared_by     text        not null,
    paid_on         date,
    reference       text,
    paid_by         text,
    check ((paid_on is null) = (paid_by is null))
);
create index expense_payment_of_file on expense_payment (message_id);
