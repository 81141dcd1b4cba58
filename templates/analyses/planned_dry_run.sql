/* relation: planned_dry_run
   grain: [opening, week]
   reads: [plan_opening, plan_opening_dry_run, dim_as_of]
   columns: {store: text, week: week, opening: text, opening_name: text, opens_in: int days, steps: int count, open_steps: int count,
             open_step: text, src: int count} */
-- the eight steps of one order from the listing to the refund, before a shop opens: those that nobody tested or that failed
with wanted as (
  select v.step, v.n
  from (values ('list', 1), ('find', 2), ('order', 3), ('pay', 4), ('ship', 5), ('track', 6), ('return', 7), ('refund', 8)) as v(step, n)),
passed as (
  select distinct d.opening, d.step
  from plan_opening_dry_run d
  cross join dim_as_of a
  where d.passed and (d.tested_on is null or d.tested_on <= a.as_of)),
counted as (
  select o.id, count(*) as steps, cast(sum(case when p.step is null then 1 else 0 end) as bigint) as open_steps,
    min_by(w.step, case when p.step is null then w.n else 100 + w.n end) as first_open
  from plan_opening o
  cross join wanted w
  left join passed p on p.opening = o.id and p.step = w.step
  group by o.id)
select o.store, a.week, o.id as opening, coalesce(nullif(o.name, ''), o.id) as opening_name,
  cast(date_diff('day', a.as_of, o.opens_on) as bigint) as opens_in, c.steps, c.open_steps,
  case when c.open_steps > 0 then c.first_open end as open_step,
  o.src
from plan_opening o
join counted c on c.id = o.id
cross join dim_as_of a
