-- What was repaired was guaranteed in the words of the engineer, or by the number of the price list, while the next
-- diagnosis asks by the code of the component that the product model has on file: a guarantee that ran was not found.
-- The same guarantee is entered once more, by that code; what was given stays as it was.
insert into repair_guarantee (case_number, serial_number, component, finished_on, days, last_day, clause, rule_text,
    given_at, customer_id, product_line)
select given.case_number, given.serial_number, upper(part.code), given.finished_on, given.days, given.last_day,
    given.clause, given.rule_text, given.given_at, given.customer_id, given.product_line
from repair_guarantee given
    left join installed_unit unit on unit.serial_number = given.serial_number
    left join claim on claim.number = given.case_number
    join product_component part on part.model in (upper(trim(unit.model)), upper(trim(claim.model)))
where given.component in (upper(part.name_en), upper(part.name_zh), upper(part.model || '-' || part.code))
    and given.component <> upper(part.code)
order by given.last_day desc
on conflict (case_number, serial_number, component) do nothing;
