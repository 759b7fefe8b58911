-- not narrowed to days: what is at risk is at risk now
select subject, kind as series, null::numeric as amount,
    case when due_at < cast(:now as timestamptz) + interval '4 hours' then 'HOURS_04'
        when due_at < cast(:now as timestamptz) + interval '8 hours' then 'HOURS_08'
        else 'HOURS_24' end as key
from commitment
where status = 'RUNNING' and due_at >= :now and due_at < cast(:now as timestamptz) + interval '24 hours'
    and superseded_by is null
    and (cast(:line as text) is null or product_line = :line)
