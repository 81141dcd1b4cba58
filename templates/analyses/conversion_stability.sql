/* relation: conversion_stability
   grain: [store, product_id, week]
   reads: [metric_period, process_limits, product_week, dim_week]
   runs: local
   columns: {store: text, product_id: text, product_name: text, role: text, week: week, visitors: int count,
             conversion: double ratio, usual: double ratio, change: double ratio, lower: double ratio, upper: double ratio,
             signal: text, lost_amount: money currency, z: double number} */
-- the shop (product_id '') and its products; usual: buyers of the four weeks before over their visitors;
-- lost_amount: buyers that the usual rate would have brought, at the week's amount per buyer.
-- z: difference of the two conversions over its pooled standard error, 0 where all or none of the visitors bought.
-- The limits are joined by a key that only the shop's own row has: a condition on that row beside the key makes DuckDB compare
-- every row with every other
with shop as (
  select m.store, w.week, w.week_no, m.numerator as buyers, m.denominator as visitors, m.value as conversion,
    a.value as amount
  from metric_period m
  join dim_week w on w.week = m.period
  left join metric_period a on a.store = m.store and a.metric = 'paid_amount' and a.period_kind = 'week' and a.period = m.period
  where m.metric = 'conversion_rate' and m.period_kind = 'week'),
part as (
  select store, '' as product_id, '' as product_name, 'shop' as role, week, week_no, buyers, visitors, conversion, amount
  from shop
  union all
  select p.store, p.product_id, p.product_name, p.role, p.week, w.week_no, cast(p.paid_buyers as double),
    cast(p.product_visitors as double), p.conversion, cast(p.paid_amount as double)
  from product_week p
  join dim_week w on w.week = p.week
  where p.product_id <> ''),
pair as (
  select t.store, t.product_id, t.week_no + b.n as week_no, count(*) as weeks, sum(cast(t.buyers as decimal(18,0))) as buyers,
    sum(cast(t.visitors as decimal(18,0))) as visitors
  from part t
  cross join (values (1), (2), (3), (4)) as b(n)
  where t.buyers is not null and t.visitors is not null
  group by t.store, t.product_id, t.week_no + b.n),
compared as (
  select t.*,
    case when b.weeks = 4 then cast(b.buyers as double) / nullif(cast(b.visitors as double), 0e0) end as usual,
    case when b.weeks = 4 then cast(b.visitors as double) end as usual_visitors,
    case when b.weeks = 4
      then (t.buyers + cast(b.buyers as double)) / nullif(t.visitors + cast(b.visitors as double), 0e0) end as pool
  from part t
  left join pair b on b.store = t.store and b.product_id = t.product_id and b.week_no = t.week_no)
select c.store, c.product_id, c.product_name, c.role, c.week, cast(floor(c.visitors + 0.5e0) as bigint) as visitors,
  c.conversion, c.usual, c.conversion / nullif(c.usual, 0e0) - 1e0 as change, l.lower, l.upper,
  case when c.product_id = '' then l.signal end as signal,
  case when c.usual > c.conversion
    then cast(round((c.usual - c.conversion) * c.visitors * c.amount / nullif(c.buyers, 0e0), 4) as decimal(18,4)) end as lost_amount,
  case
    when c.pool <= 0e0 or c.pool >= 1e0 then 0e0
    else (c.conversion - c.usual) / nullif(sqrt(c.pool * (1e0 - c.pool)
      * (1e0 / nullif(c.visitors, 0e0) + 1e0 / nullif(c.usual_visitors, 0e0))), 0e0)
  end as z
from compared c
left join process_limits l on l.store = case when c.product_id = '' then c.store end and l.week = c.week
  and l.metric = 'conversion_rate'
