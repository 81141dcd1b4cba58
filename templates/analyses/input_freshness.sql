/* relation: input_freshness
   grain: [store, dataset, week]
   reads: [plan_input, plan_store, dataset_week, dim_week, dim_day]
   columns: {store: text, dataset: text, week: week, weeks_without: int count, weeks_allowed: int count} */
-- per export that the plan expects of a shop, or of all where it names none: for how many weeks, this one counted, nothing of it has
-- come; a monthly one may pause for five. The reported week is the last one that all of them reach, so weeks after it count there:
-- whole ones that some export reaches
with expected as (
  select s.id as store, i.dataset, cast(min(case when i.every = 'month' then 5 else 0 end) as bigint) as weeks_allowed
  from plan_input i
  join plan_store s on i.store = s.id or i.store = ''
  where i.dataset <> '' and i.every <> ''
  group by s.id, i.dataset),
present as (
  select d.store, d.dataset, w.week_no
  from dataset_week d
  join dim_week w on w.week = d.week),
newest as (
  select max(w.week_no) as week_no
  from dim_week w
  join dim_day d on d.biz_date = w.week_to and d.covered),
seen as (
  select w.week, case when w.reported and n.week_no > w.week_no then n.week_no else w.week_no end as to_no
  from dim_week w
  cross join newest n
  where w.complete)
select e.store, e.dataset, s.week, s.to_no - max(p.week_no) as weeks_without, e.weeks_allowed
from expected e
join present p on p.store = e.store and p.dataset = e.dataset
join seen s on s.to_no >= p.week_no
group by e.store, e.dataset, s.week, s.to_no, e.weeks_allowed
