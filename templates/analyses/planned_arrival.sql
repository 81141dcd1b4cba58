/* relation: planned_arrival
   grain: [arrival, week]
   reads: [plan_arrival, plan_arrival_product, plan_line, dim_as_of]
   columns: {store: text, week: week, arrival: text, line_name: text, month: text, planned: int count, came: int count, over: int count, src: int count} */
-- new items of a month, planned and come; over: the month lies before that of the as-of day
with came as (
  select arrival, count(distinct value) as products from plan_arrival_product group by arrival)
select r.store, a.week, r.id as arrival, coalesce(nullif(l.name, ''), nullif(r.line, ''), r.id) as line_name, r.month, r.planned,
  coalesce(c.products, 0) as came, cast(case when r.month < substr(cast(a.as_of as varchar), 1, 7) then 1 else 0 end as bigint) as over, r.src
from plan_arrival r
cross join dim_as_of a
left join plan_line l on l.id = r.line
left join came c on c.arrival = r.id
