-- How customers prove that a case is theirs, and what they may open after that. All fingerprints are keyed hashes made by
-- the application: neither codes nor sessions can be read here.

-- one per case: a new code takes the place of the old one
create table portal_code (
    case_number text primary key,
    fingerprint text        not null,
    expires_at  timestamptz not null,
    tries_left  integer     not null check (tries_left >= 0)
);

create table portal_session (
    fingerprint text primary key,
    case_number text        not null,
    expires_at  timestamptz not null
);
create index portal_session_expires_at on portal_session (expires_at);
