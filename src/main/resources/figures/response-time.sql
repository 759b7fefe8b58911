select number as subject, product_line as key, 'COUNT' as series,
    extract(epoch from responded_at - received_at) / 3600 as amount
from claim
where received_at >= :from and received_at < :to and responded_at is not null
    and (cast(:line as text) is null or product_line = :line)
