-- Which releases ran on this database. Nodes go one by one when a release is new: one of the release before that starts
-- again meanwhile would deploy its models as the latest ones, and new cases would begin with them.
create table release_started (
    built_at timestamptz primary key,
    version text not null,
    started_at timestamptz not null
);
