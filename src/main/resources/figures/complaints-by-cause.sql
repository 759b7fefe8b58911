select number as subject, root_cause as key, category as series, null::numeric as amount
from complaint
where received_at >= :from and received_at < :to and merged_into is null and root_cause is not null
    and (cast(:line as text) is null or product_line = :line)
    and (cast(:department as text) is null or department = :department)
