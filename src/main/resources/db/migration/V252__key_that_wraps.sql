-- By which key of the installation all stored keys are to be wrapped: the current one of the node that started last.
-- While the key is exchanged node by node, those that still name another one wrap nothing anew.
create table wrapping_key (
    one   boolean     primary key default true check (one),
    id    text        not null,
    since timestamptz not null default now()
);
