-- Who the customers are. Everything personal is encrypted by the application; the fingerprints are keyed hashes that
-- find equal values without the key being in the database.
create table customer (
    id uuid primary key,
    version integer not null,
    name text not null,
    phone text,
    email text,
    address text,
    name_fingerprint text not null,
    phone_fingerprint text,
    email_fingerprint text,
    preferred_channel text not null,
    locale text not null,
    created_at timestamptz not null
);

create index customer_phone_fingerprint on customer (phone_fingerprint) where phone_fingerprint is not null;
create index customer_email_fingerprint on customer (email_fingerprint) where email_fingerprint is not null;
