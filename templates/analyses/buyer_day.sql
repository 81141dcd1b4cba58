/* relation: buyer_day
   grain: [store, buyer, biz_date]
   reads: [order_line]
   lineage: {order_line: [store, buyer, biz_date]}
   columns: {store: text, buyer: int count restricted, biz_date: date, orders: int count, paid_amount: money currency} */
-- what the relations about customers stand on; buyer is a number of this run that means nothing outside it.
-- orders: those not known to have brought nothing, as a cancellation does; lines without a number are one order a day
with placed as (
  select store, buyer, biz_date, order_id, cast(sum(paid_amount) as decimal(18,4)) as paid_amount
  from order_line
  where buyer is not null and biz_date is not null
  group by store, buyer, biz_date, order_id)
select store, buyer, biz_date, cast(sum(case when paid_amount <= 0 then 0 else 1 end) as bigint) as orders,
  cast(sum(paid_amount) as decimal(18,4)) as paid_amount
from placed
group by store, buyer, biz_date
