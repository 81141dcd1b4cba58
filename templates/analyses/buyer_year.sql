/* relation: buyer_year
   grain: [store, week, buyer]
   reads: [buyer_day, dim_day, dim_week]
   lineage: {order_line: [store, buyer]}
   columns: {store: text, week: week, buyer: int count restricted, recency_days: int days, orders: int count,
             paid_amount: money currency} */
-- the 52 weeks that end with the reported week, and with the one four weeks before it (more weeks would be as many times all
-- buyers); recency_days: from the last order to the week's end
with judged as (
  select w.week, w.week_no, w.week_to
  from dim_week w
  join dim_week r on r.reported and w.week_no in (r.week_no, r.week_no - 4)),
bought as (
  select b.store, b.buyer, b.biz_date, d.week_no, b.orders, b.paid_amount
  from buyer_day b
  join dim_day d on d.biz_date = b.biz_date),
summed as (
  select b.store, j.week, j.week_to, b.buyer, max(case when b.orders > 0 then b.biz_date end) as last_day,
    cast(sum(b.orders) as bigint) as orders, cast(sum(b.paid_amount) as decimal(18,4)) as paid_amount
  from bought b
  join judged j on b.week_no between j.week_no - 51 and j.week_no
  group by b.store, j.week, j.week_to, b.buyer)
select store, week, buyer, date_diff('day', last_day, week_to) as recency_days, orders, paid_amount
from summed
where orders > 0
