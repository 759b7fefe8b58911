-- not narrowed to days: what is open is open now
select number as subject, status as series, null::numeric as amount,
    case when received_at > cast(:now as timestamptz) - interval '1 day' then 'AGE_1_DAY'
        when received_at > cast(:now as timestamptz) - interval '3 days' then 'AGE_2_DAYS_3'
        when received_at > cast(:now as timestamptz) - interval '7 days' then 'AGE_3_DAYS_7'
        when received_at > cast(:now as timestamptz) - interval '30 days' then 'AGE_4_DAYS_30'
        else 'AGE_5_OLDER' end as key
from claim
where status in ('RECEIVED', 'CONTACTED', 'IN_SERVICE')
    and (cast(:line as text) is null or product_line = :line)
