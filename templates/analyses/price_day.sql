/* relation: price_day
   grain: [store, product_id, sku, biz_date]
   reads: [price_snapshot, plan_product, dim_day]
   lineage: {price_snapshot: [store, product_id, sku, biz_date]}
   columns: {store: text, product_id: text, sku: text, biz_date: date, week: week, list_price: money currency,
             shown_price: money currency, payable_price: money currency, previous_price: money currency,
             price_change: double ratio, lowest_30: money currency, days_30: int days, below_lowest: bool,
             floor_price: money currency, below_floor: bool, promised_price: money currency, below_promise: bool} */
-- what a buyer had to pay on a day, against the snapshot before, the lowest of the 30 days before (days_30 of them seen), the
-- plan's floor, and a lowest price that was promised until a day not yet passed
with price as (
  select p.store, p.product_id, p.sku, p.biz_date, d.week, date_diff('day', date '1970-01-01', p.biz_date) as day_no, p.list_price,
    p.shown_price, p.payable_price
  from price_snapshot p
  join dim_day d on d.biz_date = p.biz_date
  where p.payable_price is not null),
around as (
  select p.*, lag(payable_price) over (partition by store, product_id, sku order by day_no) as previous_price,
    min(payable_price) over (partition by store, product_id, sku order by day_no range between 30 preceding and 1 preceding)
      as lowest_30,
    count(payable_price) over (partition by store, product_id, sku order by day_no range between 30 preceding and 1 preceding)
      as days_30
  from price p)
select a.store, a.product_id, a.sku, a.biz_date, a.week, a.list_price, a.shown_price, a.payable_price, a.previous_price,
  (cast(a.payable_price as double) - cast(a.previous_price as double)) / nullif(cast(a.previous_price as double), 0e0)
    as price_change,
  a.lowest_30, a.days_30, a.payable_price < a.lowest_30 as below_lowest, r.floor_price, a.payable_price < r.floor_price as below_floor,
  case when a.biz_date <= r.promised_until then r.lowest_promised end as promised_price,
  case when a.biz_date <= r.promised_until then a.payable_price < r.lowest_promised end as below_promise
from around a
left join plan_product r on r.id = a.product_id and (r.store = a.store or r.store = '')
