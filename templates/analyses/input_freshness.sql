/* relation: input_freshness
   grain: [store, dataset, week]
   reads: [plan_input, dataset_week, dim_week]
   columns: {store: text, dataset: text, week: week, weeks_without: int count, weeks_allowed: int count} */
-- per export that the plan expects: for how many weeks, this one counted, nothing of it has come; a monthly one may pause for five
with expected as (
  select store, dataset, cast(min(case when every = 'month' then 5 else 0 end) as bigint) as weeks_allowed
  from plan_input
  where store <> '' and dataset <> '' and every <> ''
  group by store, dataset),
present as (
  select d.store, d.dataset, w.week_no
  from dataset_week d
  join dim_week w on w.week = d.week)
select e.store, e.dataset, w.week, w.week_no - max(p.week_no) as weeks_without, e.weeks_allowed
from expected e
join present p on p.store = e.store and p.dataset = e.dataset
join dim_week w on w.week_no >= p.week_no and w.complete
group by e.store, e.dataset, w.week, w.week_no, e.weeks_allowed
