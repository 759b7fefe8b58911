-- What happened in the business, on record beside it (INF-07). A row is written by the database in the transaction of the
-- change, whoever makes it, and takes no lock: sealing follows. Nothing here is personal.
create table evidence_event (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    case_number text        not null,
    kind        text        not null check (kind ~ '^[A-Z][A-Z_]*$'),
    -- a pseudonym; null when nobody acted
    actor       text,
    -- canonical JSON as text: what is hashed is what is kept
    facts       text        not null check (jsonb_typeof(facts::jsonb) = 'object'),
    -- its place in the chain, from 1, and the hash over the one before and this row; null until it is sealed
    seal        bigint unique check (seal > 0),
    hash        text check (hash ~ '^[0-9a-f]{64}$'),
    check ((seal is null) = (hash is null))
);

create index evidence_event_case on evidence_event (case_number, id);
create index evidence_event_unsealed on evidence_event (id) where seal is null;
create index evidence_event_at on evidence_event (at);

-- The end of the chain; who seals holds its row.
create table evidence_head (
    single boolean primary key default true check (single),
    seal bigint not null,
    hash text   not null
);

insert into evidence_head (seal, hash) values (0, repeat('0', 64));

-- What makes pseudonyms of logins; without it nobody can tell who they were.
create table evidence_salt (
    single boolean primary key default true check (single),
    salt text not null
);

insert into evidence_salt (salt) values (gen_random_uuid()::text || gen_random_uuid()::text);

create function evidence_event_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and new.seal is null then
        return new;
    elsif tg_op = 'UPDATE' and old.seal is null and new.seal is not null
            and (new.id, new.at, new.case_number, new.kind, new.facts) = (old.id, old.at, old.case_number, old.kind, old.facts)
            and new.actor is not distinct from old.actor then
        return new;
    end if;
    raise exception 'evidence_event is append-only: % is not allowed', tg_op using errcode = 'restrict_violation';
end
$$;

create trigger evidence_event_append_only
    before insert or update or delete on evidence_event
    for each row execute function evidence_event_is_append_only();
create trigger evidence_event_never_emptied
    before truncate on evidence_event
    for each statement execute function evidence_event_is_append_only();

create function evidence_head_moves_on() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.seal > old.seal then
        return new;
    end if;
    raise exception 'evidence_head only moves on: % is not allowed', tg_op using errcode = 'restrict_violation';
end
$$;

create trigger evidence_head_moves_on
    before update or delete on evidence_head
    for each row execute function evidence_head_moves_on();
create trigger evidence_head_never_emptied
    before truncate on evidence_head
    for each statement execute function evidence_head_moves_on();

-- Instants as text in UTC, whatever zone the session has.
create function evidence_time(at timestamptz) returns text language sql stable as $$
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

create function evidence_pseudonym(login text) returns text language sql stable as $$
    select case when login in ('customer', 'system') then login
        else 'P-' || left(encode(sha256(convert_to(salt || login, 'UTF8')), 'hex'), 16) end
    from evidence_salt
$$;

create function record_evidence(at timestamptz, case_number text, kind text, actor text, facts jsonb)
returns void language sql as $$
    insert into evidence_event (at, case_number, kind, actor, facts)
    values (at, case_number, kind, evidence_pseudonym(actor), jsonb_strip_nulls(facts)::text)
$$;
