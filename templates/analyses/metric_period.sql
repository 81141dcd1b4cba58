/* relation: metric_period
   grain: [store, metric, period_kind, period]
   reads: [period_value, goal_period, dim_period, dim_metric]
   lineage: {store_daily: [store, period]}
   columns: {store: text, metric: text, period_kind: text, period: text, value: double number, exact: money number,
             numerator: double number, denominator: double number, previous: double number, last_year: double number,
             change: double number, change_last_year: double number, basis: text, days: int days, estimated: bool,
             goal: double number, low: double number, high: double number, planned: double number, attainment: double ratio,
             required: double number, status: text, reason: text} */
-- change is relative, for ratios the difference; people are compared on one basis, the coarser wins;
-- nothing is compared with a span that the data do not reach back to, nor a period that still runs with a whole one
with stacked as (
  select store, metric, period_kind, period, base, days, since_start, day_exact, day_numerator, day_denominator, day_value,
    span_exact, span_numerator, span_denominator, span_value, best_exact, best_numerator, best_denominator, best_value,
    cast(null as double) as goal, cast(null as double) as low, cast(null as double) as high, cast(null as double) as due
  from period_value
  union all
  select g.store, g.metric, p.period_kind, p.period, 'goal', null, null, null, null, null, null, null, null, null, null, null,
    null, null, null, g.value, g.low, g.high, null
  from goal_period g
  join dim_period p on p.base = 'this' and p.goal_kind = g.period_kind and p.goal_period = g.period
  union all
  select g.store, g.metric, p.period_kind, p.period, 'goal', null, null, null, null, null, null, null, null, null, null, null,
    null, null, null, null, null, null, g.value
  from goal_period g
  join dim_period p on p.base = 'this' and p.period_kind = g.period_kind and p.period = g.period
    and p.period_kind in ('mtd', 'qtd', 'ytd')),
single as (
  select store, metric, period_kind, period,
    coalesce(max(case when base = 'this' then days end), 0) as days,
    max(case when base = 'this' then day_exact end) as day_exact,
    max(case when base = 'this' then day_numerator end) as day_numerator,
    max(case when base = 'this' then day_denominator end) as day_denominator,
    max(case when base = 'this' then day_value end) as day_value,
    max(case when base = 'this' then span_exact end) as span_exact,
    max(case when base = 'this' then span_numerator end) as span_numerator,
    max(case when base = 'this' then span_denominator end) as span_denominator,
    max(case when base = 'this' then span_value end) as span_value,
    max(case when base = 'this' then best_exact end) as best_exact,
    max(case when base = 'this' then best_numerator end) as best_numerator,
    max(case when base = 'this' then best_denominator end) as best_denominator,
    max(case when base = 'this' then best_value end) as best_value,
    max(case when base = 'previous' and since_start then day_value end) as v_day,
    max(case when base = 'previous' and since_start then span_value end) as v_span,
    max(case when base = 'previous' and since_start then best_value end) as v_best,
    max(case when base = 'last_year' and since_start then day_value end) as y_day,
    max(case when base = 'last_year' and since_start then span_value end) as y_span,
    max(case when base = 'last_year' and since_start then best_value end) as y_best,
    max(goal) as goal, max(low) as low, max(high) as high, max(due) as due
  from stacked
  group by store, metric, period_kind, period),
side as (
  select s.*, p.days as span_days, p.complete, p.days_left, m.kind, m.good, m.unit, m.aggregate, m.is_distinct
  from single s
  join dim_metric m on m.metric = s.metric
  join dim_period p on p.base = 'this' and p.period_kind = s.period_kind and p.period = s.period),
based as (
  select s.*,
    case
      when not is_distinct or (day_value is null and span_value is null) then ''
      when day_value is null then 'period'
      when span_value is null then 'visitor-days'
      when (v_span is not null or v_day is null) and (y_span is not null or y_day is null) then 'period'
      else 'visitor-days'
    end as basis_key
  from side s),
chosen as (
  select b.*,
    case basis_key when 'period' then span_value when 'visitor-days' then day_value else best_value end as value,
    case basis_key when 'period' then span_exact when 'visitor-days' then day_exact else best_exact end as exact,
    case basis_key when 'period' then span_numerator when 'visitor-days' then day_numerator else best_numerator end as numerator,
    case basis_key when 'period' then span_denominator when 'visitor-days' then day_denominator else best_denominator end
      as denominator,
    case basis_key when 'period' then v_span when 'visitor-days' then v_day else v_best end as previous,
    case basis_key when 'period' then y_span when 'visitor-days' then y_day else y_best end as last_year
  from based b),
aimed as (
  select c.*,
    case
      when due is not null then due
      when goal is null or aggregate <> 'sum' or complete then goal
      else goal * (cast(span_days - days_left as double) / nullif(cast(span_days as double), 0e0))
    end as planned
  from chosen c)
select store, metric, period_kind, period, value, exact, numerator, denominator, previous, last_year,
  case
    when not complete then null
    when kind = 'ratio' and unit = 'ratio' then value - previous
    else value / nullif(previous, 0e0) - 1e0
  end as change,
  case
    when not complete then null
    when kind = 'ratio' and unit = 'ratio' then value - last_year
    else value / nullif(last_year, 0e0) - 1e0
  end as change_last_year,
  nullif(basis_key, '') as basis, days, aggregate in ('weighted', 'mean') as estimated,
  goal, low, high, planned,
  case when good = 'down' then goal / nullif(value, 0e0) else value / nullif(goal, 0e0) end as attainment,
  case
    when aggregate = 'sum' and good <> 'down' and days_left > 0 and value is not null and goal is not null
    then case when goal > value then (goal - value) / nullif(cast(days_left as double), 0e0) else 0e0 end
  end as required,
  case
    when value is null then 'no-data'
    when planned is null then 'ok'
    when good = 'up' and round(value, 9) >= round(planned, 9) then 'ok'
    when good = 'up' and round(value, 9) >= round(planned * coalesce(low / nullif(goal, 0e0), 0.9e0), 9) then 'watch'
    when good = 'down' and round(value, 9) <= round(planned, 9) then 'ok'
    when good = 'down' and round(value, 9) <= round(planned * coalesce(high / nullif(goal, 0e0), 1.1e0), 9) then 'watch'
    when good = 'watch' and round(value, 9) between round(planned * coalesce(low / nullif(goal, 0e0), 0.9e0), 9)
      and round(planned * coalesce(high / nullif(goal, 0e0), 1.1e0), 9) then 'ok'
    when good = 'watch' then 'watch'
    else 'act'
  end as status,
  case
    when value is not null then ''
    when denominator = 0e0 then 'zero-denominator'
    when aggregate = 'none' then 'not-additive'
    else 'no-rows'
  end as reason
from aimed
