select subject, to_char(due_at at time zone :zone, 'IYYY-"W"IW') as key, null::numeric as amount,
    promise_outcome(breached_at, met_at) as series
from commitment
where due_at >= :from and due_at < :to and cancelled_at is null and superseded_by is null
    and (cast(:line as text) is null or product_line = :line)
