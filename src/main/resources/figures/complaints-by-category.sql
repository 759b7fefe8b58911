select number as subject, category as key, null::numeric as amount,
    case when upheld then 'UPHELD' when not upheld then 'NOT_UPHELD' else 'OPEN' end as series
from complaint
where received_at >= :from and received_at < :to and merged_into is null
    and (cast(:line as text) is null or product_line = :line)
    and (cast(:department as text) is null or department = :department)
