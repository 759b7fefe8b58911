-- Models, tables and forms that somebody deployed on this installation and a release found in front of its own: they
-- stay where the release did not change the file, and are replaced where it did. Told until somebody has looked.
create table edited_model (
    definition_id text primary key,
    file text not null,
    outcome text not null check (outcome in ('KEPT', 'REPLACED')),
    noted_at timestamptz not null,
    seen_at timestamptz
);
