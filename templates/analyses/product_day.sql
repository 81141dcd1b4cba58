/* relation: product_day
   grain: [store, product_id, biz_date]
   reads: [product_daily, order_line]
   lineage: {product_daily: [store, product_id, biz_date], order_line: [store, product_id, biz_date]}
   columns: {store: text, product_id: text, biz_date: date, product_name: text, category: text, product_visitors: int count,
             paid_amount: money currency, paid_items: int count, paid_buyers: int count, refund_amount: money currency} */
-- what the product export says, and for days of a store without one what its orders say
with exported as (
  select store, product_id, biz_date, max(product_name) as product_name, max(category) as category,
    cast(sum(product_visitors) as bigint) as product_visitors, cast(sum(paid_amount) as decimal(18,4)) as paid_amount,
    cast(sum(paid_items) as bigint) as paid_items, cast(sum(paid_buyers) as bigint) as paid_buyers,
    cast(sum(refund_amount) as decimal(18,4)) as refund_amount
  from product_daily
  where biz_date is not null and product_id <> ''
  group by store, product_id, biz_date),
exported_day as (
  select distinct store, biz_date from exported),
line as (
  select o.store, coalesce(nullif(o.product_id, ''), o.product_name) as product_id, o.biz_date, o.product_name, o.category,
    o.paid_amount, o.paid_items, o.buyer, o.refund_amount
  from order_line o
  left join exported_day d on d.store = o.store and d.biz_date = o.biz_date
  where d.store is null and o.biz_date is not null),
ordered as (
  select store, product_id, biz_date, max(product_name) as product_name, max(category) as category,
    cast(sum(paid_amount) as decimal(18,4)) as paid_amount, cast(sum(paid_items) as bigint) as paid_items,
    nullif(count(distinct buyer), 0) as paid_buyers, cast(sum(refund_amount) as decimal(18,4)) as refund_amount
  from line
  where product_id <> ''
  group by store, product_id, biz_date)
select store, product_id, biz_date, product_name, category, product_visitors, paid_amount, paid_items, paid_buyers, refund_amount
from exported
union all
select store, product_id, biz_date, product_name, category, cast(null as bigint), paid_amount, paid_items, paid_buyers,
  refund_amount
from ordered
