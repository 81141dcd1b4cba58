/* relation: line_age
   grain: [store, line, week]
   reads: [product_lifecycle, plan_product, plan_line, dim_week]
   lineage: {product_daily: [store, week], order_line: [store, week]}
   columns: {store: text, line: text, line_name: text, week: week, arrivals: int count, items: int count, young_items: int count,
             line_amount: money currency, young_amount: money currency, young_share: double ratio} */
-- product lines for which the plan wants new items every month (arrivals): sales of four weeks, and of items on sale for less than 90
-- days (13 weeks). The age is that of the plan, else of the first sale; items already there when the data begin count as older once
-- 13 weeks are in the data, before that a line with such an item has no share
with aged as (
  select c.store, r.line, c.week, w.week_no, c.paid_amount, c.weeks_on_sale, min(w.week_no) over (partition by c.store) as first_no
  from product_lifecycle c
  join dim_week w on w.week = c.week
  join plan_product r on r.id = c.product_id and (r.store = c.store or r.store = '') and r.line <> ''),
counted as (
  select store, line, week, count(*) as items, cast(sum(case when weeks_on_sale <= 13 then 1 else 0 end) as bigint) as young_items,
    cast(sum(paid_amount) as decimal(18,4)) as line_amount,
    cast(sum(case when weeks_on_sale <= 13 then paid_amount else paid_amount * 0 end) as decimal(18,4)) as young_amount,
    max(case when weeks_on_sale is null and week_no - first_no < 13 then 1 else 0 end) as unknown
  from aged
  group by store, line, week)
select c.store, c.line, coalesce(nullif(l.name, ''), l.id) as line_name, c.week, l.arrivals, c.items, c.young_items, c.line_amount,
  c.young_amount,
  case when c.unknown = 0 then cast(c.young_amount as double) / nullif(cast(c.line_amount as double), 0e0) end as young_share
from counted c
join plan_line l on l.id = c.line and (l.store = c.store or l.store = '') and l.arrivals > 0
