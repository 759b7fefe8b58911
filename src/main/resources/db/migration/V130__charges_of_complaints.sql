-- A charge may also be about a complaint (FEE-12), and knows whom it is about.

alter table customer_charge drop constraint customer_charge_claim_number_fkey;
alter table customer_charge drop constraint customer_charge_ground_check;
alter table customer_charge add check (ground in ('QUOTE', 'PRICE_LIST', 'DAMAGE'));
comment on column customer_charge.claim_number is 'number of the claim or complaint';

alter table customer_charge add column customer_id uuid references customer;
update customer_charge set customer_id = (select customer_id from claim where number = claim_number);
alter table customer_charge alter column customer_id set not null;
