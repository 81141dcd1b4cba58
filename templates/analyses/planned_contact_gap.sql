/* relation: planned_contact_gap
   grain: [store, platform, week]
   reads: [plan_contact, plan_campaign, planned_festival, dim_as_of]
   columns: {store: text, week: week, platform: text, last_on: date, silent_for: int days, sale_in: int days, src: int count} */
-- platforms that the log of contacts names: days since the last contact, and days until the next big sale, by the campaigns, festivals and
-- events of the plan; 10000 where none is ahead
with sale as (
  select c.window_from as on_day from plan_campaign c where c.big_sale
  union all
  select f.date_from from planned_festival f where f.big_sale = 1),
ahead as (
  select min(case when s.on_day >= a.as_of then date_diff('day', a.as_of, s.on_day) end) as sale_in
  from sale s
  cross join dim_as_of a),
placed as (
  select c.store, c.platform, c.on_day, c.src, a.as_of, a.week,
    row_number() over (partition by c.store, c.platform order by c.on_day desc nulls last, c.id) as place
  from plan_contact c
  cross join dim_as_of a
  where c.platform <> '' and (a.as_of is null or c.on_day <= a.as_of))
select p.store, p.week, p.platform, p.on_day as last_on, cast(date_diff('day', p.on_day, p.as_of) as bigint) as silent_for,
  cast(coalesce(h.sale_in, 10000) as bigint) as sale_in, p.src
from placed p
cross join ahead h
where p.place = 1
