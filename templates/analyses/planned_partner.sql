/* relation: planned_partner
   grain: [store, week]
   reads: [plan_partner, dim_as_of]
   columns: {store: text, week: week, partners: int count, approached: int count, last_on: date, silent_for: int days, src: int count} */
-- partners of the plan that are not ended, by the shop that they are of: days since the last one was approached. A day after the as-of day is a
-- plan and no approach
with current_one as (
  select p.store, p.id, p.src, a.week, a.as_of, case when a.as_of is null or p.approached_on <= a.as_of then p.approached_on end as approached_on
  from plan_partner p
  cross join dim_as_of a
  where p.state <> 'ended')
select store, week, count(*) as partners, count(approached_on) as approached, max(approached_on) as last_on,
  cast(date_diff('day', max(approached_on), max(as_of)) as bigint) as silent_for, max(src) as src
from current_one
group by store, week
