/* relation: floor_sale_week
   grain: [store, product_id, week]
   reads: [order_line, plan_product, dim_day]
   lineage: {order_line: [store, product_id, week]}
   columns: {store: text, product_id: text, product_name: text, week: week, lines: int count, lines_below: int count,
             lowest_paid: money currency, floor_price: money currency, lost_amount: money currency} */
-- what buyers paid for a piece by the lines of their orders, beside the plan's floor. Lines without a price or a piece are no sale: gifts,
-- cancellations. lost_amount: what the lines below the floor miss of it
with sold as (
  select o.store, o.product_id, d.week, o.paid_amount, o.paid_items, coalesce(nullif(r.name, ''), r.id) as product_name, r.floor_price,
    cast(r.floor_price as decimal(18,4)) * o.paid_items as floor_amount
  from order_line o
  join dim_day d on d.biz_date = o.biz_date
  join plan_product r on r.id = o.product_id and (r.store = o.store or r.store = '')
  where o.paid_amount > 0 and o.paid_items > 0 and r.floor_price is not null)
select store, product_id, min(product_name) as product_name, week, count(*) as lines,
  cast(sum(case when paid_amount < floor_amount then 1 else 0 end) as bigint) as lines_below,
  min(cast(round(cast(paid_amount as double) / nullif(cast(paid_items as double), 0e0), 4) as decimal(18,4))) as lowest_paid,
  max(floor_price) as floor_price,
  cast(coalesce(sum(case when paid_amount < floor_amount then floor_amount - paid_amount end), cast(0 as decimal(18,4))) as decimal(18,4))
    as lost_amount
from sold
group by store, product_id, week
