-- What a sales contract promises for one unit beyond the standard limits (PRE-04, T29).
create table service_contract (
    number         varchar(40)  not null primary key,
    serial_number  varchar(64),
    response_hours bigint       not null check (response_hours between 1 and 720),
    fee_note       varchar(500),
    valid_from     date         not null,
    valid_to       date         not null,
    entered_by     varchar(255) not null,
    check (valid_from <= valid_to)
);

create index service_contract_serial_number on service_contract (serial_number);
