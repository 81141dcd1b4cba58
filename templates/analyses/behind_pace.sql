/* relation: behind_pace
   grain: [store, metric, week]
   reads: [goal_attainment, plan_adjustment, plan_store, dim_day, dim_week]
   runs: local
   columns: {store: text, metric: text, week: week, pace: double ratio, behind: double ratio, adjustments: int count,
             gap_amount: money currency, month_days: int days} */
-- how far the month to date is behind its plan, and how many changes were logged for the metric from the week's first day to two
-- days after its end; a change without a store or metric counts for all, that of a store for all stores of its currency too
with numbered as (
  select biz_date, row_number() over (order by biz_date) as day_no from dim_day),
week_day as (
  select w.week, a.day_no as from_no, a.day_no + 8 as to_no from dim_week w join numbered a on a.biz_date = w.week_from),
change as (
  select p.store, p.metric, n.day_no from plan_adjustment p join numbered n on n.biz_date = p.on_day
  union all
  select '*' || s.currency, p.metric, n.day_no
  from plan_adjustment p
  join plan_store s on s.id = p.store
  join numbered n on n.biz_date = p.on_day),
logged as (
  select g.store, g.metric, g.week, count(*) as adjustments
  from goal_attainment g
  join week_day w on w.week = g.week
  join change c on (c.store = g.store or c.store = '') and (c.metric = g.metric or c.metric = '')
    and c.day_no between w.from_no and w.to_no
  group by g.store, g.metric, g.week)
select g.store, g.metric, g.week, g.pace, 1e0 - g.pace as behind, coalesce(l.adjustments, 0) as adjustments,
  g.month_gap_amount as gap_amount, g.month_days
from goal_attainment g
left join logged l on l.store = g.store and l.metric = g.metric and l.week = g.week
