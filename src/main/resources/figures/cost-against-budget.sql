-- budgets that are valid on any of the days, each in full; what they plan leads to no case
with valid as (
    select b.cost_centre, b.first_day, b.last_day, b.cost_centre || ' ' || c.currency as key,
        (select v.planned_cents from budget_version v where v.budget_id = b.id
            order by v.version desc limit 1) as planned_cents
    from budget b join cost_centre c on c.code = b.cost_centre
    where b.last_day >= (cast(:from as timestamptz) at time zone :zone)::date
        and b.first_day < (cast(:to as timestamptz) at time zone :zone)::date
        and (cast(:department as text) is null or b.cost_centre = :department)
)
select null::text as subject, key, column_name as series, planned_cents / 100.0 as amount
from valid cross join (values ('PLANNED'), ('LEFT')) as column_name (column_name)
union all
select case when e.reference ~ '^[A-Z]{2}-\d{8}-\d{6}$' then e.reference end, v.key, s.series,
    s.sign * e.cents / 100.0
from valid v
join budget_entry e on e.cost_centre = v.cost_centre and e.day between v.first_day and v.last_day
join (values ('SPENT', 'SPENT', 1), ('COMMITTED', 'COMMITTED', 1), ('RELEASED', 'COMMITTED', -1),
        ('SPENT', 'LEFT', -1), ('COMMITTED', 'LEFT', -1), ('RELEASED', 'LEFT', 1))
    as s (kind, series, sign) on s.kind = e.kind
