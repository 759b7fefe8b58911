select r.claim_number as subject, r.product_line as key, null::numeric as amount,
    case when exists (
        select 1 from repair earlier
        where earlier.serial_key = r.serial_key and earlier.claim_number <> r.claim_number
            and earlier.finished_at < r.opened_at and earlier.finished_at > r.opened_at - interval '90 days')
        then 'REPEATED' else 'FIRST' end as series
from repair r
where r.opened_at >= :from and r.opened_at < :to
    and (cast(:line as text) is null or r.product_line = :line)
    and (cast(:department as text) is null
        or r.engineer in (select user_id from staff_profile where cost_centre = :department))
