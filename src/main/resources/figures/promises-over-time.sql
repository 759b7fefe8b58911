select subject, to_char(due_at at time zone :zone, 'IYYY-"W"IW') as key, null::numeric as amount,
    case when breached_at is not null then 'BROKEN' when met_at is not null then 'KEPT' else 'RUNNING' end as series
from commitment
where due_at >= :from and due_at < :to and cancelled_at is null and superseded_by is null
    and (cast(:line as text) is null or product_line = :line)
