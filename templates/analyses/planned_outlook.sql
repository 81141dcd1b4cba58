/* relation: planned_outlook
   grain: [entry, week]
   reads: [plan_outlook, dim_as_of]
   columns: {store: text, week: week, entry: text, what: text, kind: text, owner: text, in_force_on: date, in_force_in: int days, answered: int count,
             src: int count} */
-- what comes to the trade, how soon, and whether an action answers it
select '' as store, a.week, o.id as entry, coalesce(nullif(o.what, ''), o.id) as what, o.kind, o.owner, o.in_force_on,
  cast(date_diff('day', a.as_of, o.in_force_on) as bigint) as in_force_in,
  cast(case when o.action = '' then 0 else 1 end as bigint) as answered, o.src
from plan_outlook o
cross join dim_as_of a
where o.in_force_on is not null
