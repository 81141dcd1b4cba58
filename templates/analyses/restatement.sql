/* relation: restatement
   grain: [store, metric, week]
   reads: [frozen_figure, metric_period]
   lineage: {store_daily: [store, week]}
   columns: {store: text, metric: text, week: week, first_reported: date, first_value: double number,
             now_value: double number, difference: double number, change: double ratio} */
-- figures of a frozen week that are not what was reported first; sums are compared to their last place,
-- what has no last place by nine of them. A figure that came or went has no change, its other side is no data
with weeks as (
  select store, week, min(first_reported) as first_reported from frozen_figure group by store, week),
current_figure as (
  select m.store, m.metric, m.period as week, m.value, m.exact, w.first_reported
  from metric_period m
  join weeks w on w.store = m.store and w.week = m.period
  where m.period_kind = 'week' and m.value is not null),
side as (
  select store, metric, week, first_reported, value as first_value, exact as first_exact,
    cast(null as double) as now_value, cast(null as decimal(18,4)) as now_exact
  from frozen_figure
  union all
  select store, metric, week, first_reported, null, null, value, exact from current_figure),
both_sides as (
  select store, metric, week, max(first_reported) as first_reported,
    max(first_value) as first_value, max(first_exact) as first_exact,
    max(now_value) as now_value, max(now_exact) as now_exact
  from side
  group by store, metric, week)
select store, metric, week, first_reported, first_value, now_value, now_value - first_value as difference,
  (now_value - first_value) / nullif(abs(first_value), 0) as change
from both_sides
where first_value is null or now_value is null
  or case
    when first_exact is not null and now_exact is not null then first_exact <> now_exact
    else abs(now_value - first_value) > 0.000000001 * case when abs(first_value) > 1 then abs(first_value) else 1 end
  end
