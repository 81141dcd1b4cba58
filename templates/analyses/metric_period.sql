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
with pair as (
  select distinct store, metric from period_value
  union
  select store, metric from goal_period),
side as (
  select k.store, k.metric, p.period_kind, p.period, p.days as span_days, p.complete, p.goal_kind, p.goal_period, p.days_left,
    m.kind, m.good, m.unit, m.aggregate, m.is_distinct,
    coalesce(t.days, 0) as days, t.day_exact, t.day_numerator, t.day_denominator, t.day_value,
    t.span_exact, t.span_numerator, t.span_denominator, t.span_value,
    t.best_exact, t.best_numerator, t.best_denominator, t.best_value,
    case when v.since_start then v.day_value end as v_day, case when v.since_start then v.span_value end as v_span,
    case when v.since_start then v.best_value end as v_best,
    case when y.since_start then y.day_value end as y_day, case when y.since_start then y.span_value end as y_span,
    case when y.since_start then y.best_value end as y_best
  from pair k
  join dim_metric m on m.metric = k.metric
  join dim_period p on p.base = 'this'
  left join period_value t on t.store = k.store and t.metric = k.metric and t.period_kind = p.period_kind
    and t.period = p.period and t.base = 'this'
  left join period_value v on v.store = k.store and v.metric = k.metric and v.period_kind = p.period_kind
    and v.period = p.period and v.base = 'previous'
  left join period_value y on y.store = k.store and y.metric = k.metric and y.period_kind = p.period_kind
    and y.period = p.period and y.base = 'last_year'),
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
  select c.*, g.value as goal, g.low, g.high,
    case
      when d.value is not null and c.period_kind in ('mtd', 'qtd', 'ytd') then d.value
      when g.value is null or c.aggregate <> 'sum' or c.complete then g.value
      else g.value * (cast(c.span_days - c.days_left as double) / nullif(cast(c.span_days as double), 0e0))
    end as planned
  from chosen c
  left join goal_period g on g.store = c.store and g.metric = c.metric and g.period_kind = c.goal_kind and g.period = c.goal_period
  left join goal_period d on d.store = c.store and d.metric = c.metric and d.period_kind = c.period_kind and d.period = c.period)
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
