-- Who bears a line of a calculation sheet was only proposed: finance could not say it, and a department had no name. A row
-- for each line of a version that finance passed; line_number is the place from 1.
create table fee_bearer (
    id           uuid primary key,
    claim_number text        not null,
    version      integer     not null,
    line_number  integer     not null check (line_number > 0),
    bearer       text        not null,
    department   text,
    settled_at   timestamptz not null,
    settled_by   text        not null,
    foreign key (claim_number, version) references fee_sheet_version (claim_number, version),
    unique (claim_number, version, line_number),
    check ((bearer = 'DEPARTMENT') = (department is not null))
);

create index fee_bearer_settled_at on fee_bearer (settled_at);

create trigger fee_bearer_append_only before update or delete on fee_bearer
    for each row execute function fee_record_is_append_only();
