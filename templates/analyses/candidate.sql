/* relation: candidate
   grain: [store, product_id, week]
   reads: [product_week]
   lineage: {product_daily: [store, product_id, week]}
   columns: {store: text, product_id: text, product_name: text, role: text, week: week, product_visitors: int count,
             conversion: double ratio, lower: double ratio, shop_conversion: double ratio, top_quarter: bool} */
-- lower: lower end of the 99 % interval of the conversion (Wilson 1927), so that a few lucky buyers make no candidate
with shop as (
  select store, week, cast(cast(sum(paid_buyers) as bigint) as double)
    / nullif(cast(cast(sum(product_visitors) as bigint) as double), 0e0) as rate
  from product_week
  where paid_buyers is not null and product_visitors is not null
  group by store, week),
sample as (
  select p.store, p.product_id, p.product_name, p.role, p.week, p.product_visitors, p.conversion,
    case when p.paid_buyers <= p.product_visitors then cast(p.product_visitors as double) end as n,
    cast(p.paid_buyers as double) / nullif(cast(p.product_visitors as double), 0e0) as rate,
    ntile(4) over (partition by p.store, p.week order by p.product_visitors desc, p.product_id) as quarter_no
  from product_week p
  where p.product_visitors > 0)
select s.store, s.product_id, s.product_name, s.role, s.week, s.product_visitors, s.conversion,
  (s.rate + 6.6349e0 / (2e0 * s.n) - 2.5758e0 * sqrt((s.rate * (1e0 - s.rate) + 6.6349e0 / (4e0 * s.n)) / s.n))
    / (1e0 + 6.6349e0 / s.n) as lower,
  h.rate as shop_conversion, s.quarter_no = 1 as top_quarter
from sample s
join shop h on h.store = s.store and h.week = s.week
