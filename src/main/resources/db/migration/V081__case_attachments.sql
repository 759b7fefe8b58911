-- Files that belong to cases. Name and content are encrypted by the application; content is checked before it comes here.

create table case_attachment (
    id          uuid primary key,
    case_number text        not null,
    kind        text        not null,
    name        text        not null,
    media_type  text        not null,
    size        bigint      not null check (size > 0),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content     bytea       not null,
    added_at    timestamptz not null,
    added_by    text        not null,
    unique (case_number, sha256)
);
comment on column case_attachment.sha256 is 'of the content before it was encrypted: the same file is kept once';

-- encrypted content cannot be compressed
alter table case_attachment alter column content set storage external;
