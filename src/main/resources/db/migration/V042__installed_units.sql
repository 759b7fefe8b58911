-- Product models with their components: what the length of a warranty depends on is an attribute of each (F37).
create table product_model (
    code         varchar(60)  not null primary key,
    product_line varchar(20)  not null,
    name_en      varchar(100) not null,
    name_zh      varchar(100) not null
);

create table product_component (
    model           varchar(60)  not null references product_model,
    code            varchar(60)  not null,
    name_en         varchar(100) not null,
    name_zh         varchar(100) not null,
    component_class varchar(20)  not null check (component_class in ('MAIN_UNIT', 'CORE_PART', 'ACCESSORY', 'SOFTWARE')),
    primary key (model, code)
);

-- The units at customers'. A customer may be erased, hence no reference to him.
create table installed_unit (
    serial_number text        not null primary key,
    model         text,
    product_line  varchar(20) not null,
    owner_id      uuid,
    purchased_on  date,
    delivered_on  date,
    accepted_on   date,
    invoice       boolean     not null,
    replaces      text        unique references installed_unit,
    replaced_by   text        unique references installed_unit,
    replaced_on   date,
    replaced_case text,
    check (replaces <> serial_number and replaced_by <> serial_number),
    check ((replaced_by is null) = (replaced_on is null) and (replaced_by is null) = (replaced_case is null))
);

create index installed_unit_owner on installed_unit (owner_id) where owner_id is not null;

-- what was said about a unit after it came on file, also what did not count (INF-07)
create table unit_change (
    id            bigint generated always as identity primary key,
    serial_number text        not null references installed_unit,
    at            timestamptz not null,
    field         text        not null,
    before        text,
    said          text        not null,
    taken         boolean     not null,
    recorded_by   text
);

create index unit_change_unit on unit_change (serial_number);
create unique index unit_change_not_taken_once on unit_change (serial_number, field, before, said) where not taken;

create table unit_repair (
    id            bigint generated always as identity primary key,
    serial_number text        not null references installed_unit,
    case_number   text        not null,
    component     text        not null,
    finished_on   date        not null,
    solved        boolean     not null,
    in_warranty   boolean     not null,
    unique (serial_number, case_number, component)
);

create function record_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % is not allowed', tg_table_name, tg_op using errcode = 'restrict_violation';
end
$$;

create trigger unit_change_append_only
    before update or delete or truncate on unit_change
    for each statement execute function record_is_append_only();

create trigger unit_repair_append_only
    before update or delete or truncate on unit_repair
    for each statement execute function record_is_append_only();
