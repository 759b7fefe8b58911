select claim_number as subject, product_line as key, 'COUNT' as series,
    extract(epoch from finished_at - opened_at) / 86400 as amount
from repair
where finished_at >= :from and finished_at < :to
    and (cast(:line as text) is null or product_line = :line)
    and (cast(:department as text) is null
        or engineer in (select user_id from staff_profile where cost_centre = :department))
