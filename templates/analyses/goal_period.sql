/* relation: goal_period
   grain: [store, metric, period_kind, period]
   reads: [plan_goal_period, plan_store, dim_metric]
   columns: {store: text, metric: text, period_kind: text, period: text, goal: text, value: double number, low: double number,
             high: double number} */
-- one goal per store, metric and period; all stores of a currency have the sum of their stores' goals unless they have their own
with own as (
  select store, metric, period_kind, period, goal, value, low, high,
    row_number() over (partition by store, metric, period_kind, period order by goal) as place
  from plan_goal_period
  where subject = ''),
stores as (
  select currency, count(*) as stores from plan_store group by currency),
total as (
  select '*' || s.currency as store, o.metric, o.period_kind, o.period, min(o.goal) as goal,
    sum(cast(o.value as decimal(18,4))) as value, sum(cast(o.low as decimal(18,4))) as low,
    sum(cast(o.high as decimal(18,4))) as high
  from own o
  join dim_metric k on k.metric = o.metric and k.aggregate = 'sum' and k.over_stores
  join plan_store s on s.id = o.store
  join stores n on n.currency = s.currency
  where o.place = 1
  group by s.currency, o.metric, o.period_kind, o.period
  having count(*) = max(n.stores))
select store, metric, period_kind, period, goal,
  cast(value as double) as value, cast(low as double) as low, cast(high as double) as high
from own
where place = 1
union all
select t.store, t.metric, t.period_kind, t.period, t.goal,
  cast(t.value as double), cast(t.low as double), cast(t.high as double)
from total t
left join own o on o.store = t.store and o.metric = t.metric and o.period_kind = t.period_kind and o.period = t.period
  and o.place = 1
where o.store is null
