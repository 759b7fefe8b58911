-- A repaired part of a product without a serial number was not guaranteed at all (WAR-09, F12). Such a guarantee is of
-- its customer, for products of that line; the number is empty then.
alter table repair_guarantee add column customer_id uuid;
alter table repair_guarantee add column product_line text;

create index repair_guarantee_customer on repair_guarantee (customer_id, last_day) where customer_id is not null;

-- Where a part comes from was not asked, so that the rule which parts may be used (F08, SVC-04) was held against nothing.
-- Services have no source, nor have parts that were put in before.
alter table price_list_item add column part_source text check (part_source in ('ORIGINAL', 'AGENT', 'THIRD_PARTY'));
alter table price_list_item add column general_part boolean not null default false;
alter table repair_part add column source text check (source in ('ORIGINAL', 'AGENT', 'THIRD_PARTY'));
alter table repair_part add column general_part boolean not null default false;
