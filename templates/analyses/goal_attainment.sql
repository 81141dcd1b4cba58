/* relation: goal_attainment
   grain: [store, metric, week]
   reads: [metric_period, process_limits, dim_metric, dim_week, dim_period]
   runs: local
   columns: {store: text, metric: text, week: week, value: double number, goal: double number, attainment: double ratio,
             month_value: double number, month_planned: double number, pace: double ratio, signal: text,
             gap_amount: money currency, month_gap_amount: money currency, month_days: int days} */
-- the week against its goal and the month to date against what was planned so far; attainment and pace of what should go
-- down are goal over value, so that 1 is reached in both cases. month_days: days of the month so far
with named as (
  select distinct store, metric from metric_period where goal is not null),
joined as (
  select n.store, n.metric, w.week, a.value, a.goal, a.attainment, m.value as month_value, m.planned as month_planned,
    case when k.good = 'down' then m.planned / nullif(m.value, 0e0) else m.value / nullif(m.planned, 0e0) end as pace,
    d.days as month_days, l.signal
  from named n
  join dim_metric k on k.metric = n.metric
  cross join dim_week w
  left join metric_period a on a.store = n.store and a.metric = n.metric and a.period_kind = 'week' and a.period = w.week
  left join metric_period m on m.store = n.store and m.metric = n.metric and m.period_kind = 'mtd' and m.period = w.week
  left join dim_period d on d.base = 'this' and d.period_kind = 'mtd' and d.period = w.week
  left join process_limits l on l.store = n.store and l.metric = n.metric and l.week = w.week
  where w.complete)
select store, metric, week, value, goal, attainment, month_value, month_planned, pace, coalesce(signal, '') as signal,
  case when metric = 'paid_amount' and goal > value then cast(round(goal - value, 4) as decimal(18,4)) end as gap_amount,
  case when metric = 'paid_amount' and month_planned > month_value
    then cast(round(month_planned - month_value, 4) as decimal(18,4)) end as month_gap_amount,
  month_days
from joined
where goal is not null or month_planned is not null
