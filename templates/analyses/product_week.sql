/* relation: product_week
   grain: [store, product_id, week]
   reads: [product_day, plan_product, dim_day]
   lineage: {product_daily: [store, product_id, week], order_line: [store, product_id, week]}
   columns: {store: text, product_id: text, product_name: text, role: text, week: week, product_visitors: int count,
             paid_amount: money currency, paid_items: int count, paid_buyers: int count,
             conversion: double ratio = paid_buyers / product_visitors, share: double ratio, previous_amount: money currency,
             last_year_amount: money currency, refund_amount: money currency} */
-- a week without the product in which the store sold others counts as 0, one without any product rows as no data
with weekly as (
  select p.store, p.product_id, d.week, d.week_no, max(p.product_name) as product_name,
    cast(sum(p.product_visitors) as bigint) as product_visitors, cast(sum(p.paid_amount) as decimal(18,4)) as paid_amount,
    cast(sum(p.paid_items) as bigint) as paid_items, cast(sum(p.paid_buyers) as bigint) as paid_buyers,
    cast(sum(p.refund_amount) as decimal(18,4)) as refund_amount
  from product_day p
  join dim_day d on d.biz_date = p.biz_date
  group by p.store, p.product_id, d.week, d.week_no),
total as (
  select store, week_no, cast(sum(paid_amount) as decimal(18,4)) as paid_amount from weekly group by store, week_no)
select w.store, w.product_id, coalesce(nullif(nullif(r.name, ''), r.id), w.product_name, w.product_id) as product_name,
  coalesce(r.role, '') as role, w.week, w.product_visitors, w.paid_amount, w.paid_items, w.paid_buyers,
  cast(w.paid_buyers as double) / nullif(cast(w.product_visitors as double), 0e0) as conversion,
  cast(w.paid_amount as double) / nullif(cast(t.paid_amount as double), 0e0) as share,
  case when pt.store is not null then coalesce(p.paid_amount, cast(0 as decimal(18,4))) end as previous_amount,
  case when yt.store is not null then coalesce(y.paid_amount, cast(0 as decimal(18,4))) end as last_year_amount,
  w.refund_amount
from weekly w
join total t on t.store = w.store and t.week_no = w.week_no
left join total pt on pt.store = w.store and pt.week_no = w.week_no - 1
left join total yt on yt.store = w.store and yt.week_no = w.week_no - 52
left join weekly p on p.store = w.store and p.product_id = w.product_id and p.week_no = w.week_no - 1
left join weekly y on y.store = w.store and y.product_id = w.product_id and y.week_no = w.week_no - 52
left join plan_product r on r.id = w.product_id and (r.store = w.store or r.store = '')
