select f.number as subject, a.code as key, 'RATING_' || a.rating as series, a.rating::numeric as amount
from follow_up f join survey_answer a on a.number = f.number and a.rating is not null
where f.ended_at >= :from and f.ended_at < :to
    and (cast(:line as text) is null or f.product_line = :line)
    and (cast(:department as text) is null or f.department = :department)
