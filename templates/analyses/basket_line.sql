/* relation: basket_line
   grain: [store, order_id, product_id]
   reads: [order_line, dim_day, dim_week]
   lineage: {order_line: [store, order_id, product_id]}
   columns: {store: text, week: week, order_id: text, product_id: text, product_name: text} */
-- what is in which order of the 13 weeks that end with the reported one (week); lines that are known to bring no money or no
-- item do not count, nor do those of a list without order numbers
with judged as (
  select week, week_no from dim_week where reported),
line as (
  select o.store, j.week, o.order_id, coalesce(nullif(o.product_id, ''), o.product_name) as product_id, o.product_name
  from order_line o
  join dim_day d on d.biz_date = o.biz_date
  join judged j on d.week_no between j.week_no - 12 and j.week_no
  where o.order_id <> '' and (o.paid_amount is null or o.paid_amount > 0) and (o.paid_items is null or o.paid_items > 0))
select store, max(week) as week, order_id, product_id, max(product_name) as product_name
from line
group by store, order_id, product_id
