-- One unit was exchanged for two requests, and one new unit handed out twice, when both were under way at once. From its
-- approval an application holds the unit that goes back, from its delivery the one that goes out. Only what the new
-- release writes is looked at: requests that share a unit already, and those of nodes of the release before, stay as
-- they are, and are found by what is on file about them.
alter table replacement add column taken_unit text;
alter table replacement add column given_unit text;

create unique index replacement_taken_unit on replacement (taken_unit)
    where taken_unit is not null and outcome is null;
create unique index replacement_given_unit on replacement (given_unit)
    where given_unit is not null and outcome is null;

-- A refund left no mark on the unit: a second return of it passed every check.
alter table installed_unit add column returned_on date;

insert into installed_unit (serial_number, product_line, owner_id, purchased_on, invoice, returned_on)
select distinct on (taken_back_key) taken_back_key, product_line, customer_id, purchased_on, proof_type is not null,
    refund_paid_on
from replacement where outcome = 'REFUNDED'
order by taken_back_key, refund_paid_on desc
on conflict (serial_number) do update set returned_on = excluded.returned_on;

-- That a relief was approved was forgotten when another one was refused, and the full price counted again.
alter table customer_charge add column relieved boolean not null default false;
update customer_charge set relieved = true
where exists (select from case_event where case_number = claim_number and type = 'CHARGE_RELIEF_APPROVED');
