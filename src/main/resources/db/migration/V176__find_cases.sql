-- Cases are found by the name of the customer and by the engineer. Names are encrypted: what is searched are keyed hashes of
-- their words, null until the application wrote them for customers of before.
alter table customer add column name_keys text[];
update customer set name_keys = '{}' where erased_at is not null;
create index customer_name_keys on customer using gin (name_keys) with (fastupdate = off);
create index customer_without_name_keys on customer (id) where name_keys is null;

create index repair_engineer on repair (engineer, claim_number) where engineer is not null;
