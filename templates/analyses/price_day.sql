/* relation: price_day
   grain: [store, product_id, sku, biz_date]
   reads: [price_snapshot, plan_product, plan_campaign_item, campaign_window, dim_day]
   lineage: {price_snapshot: [store, product_id, sku, biz_date]}
   columns: {store: text, product_id: text, sku: text, biz_date: date, week: week, list_price: money currency,
             shown_price: money currency, payable_price: money currency, previous_price: money currency,
             price_change: double ratio, lowest_30: money currency, days_30: int days, below_lowest: bool,
             floor_price: money currency, below_floor: bool, promised_price: money currency, below_promise: bool, planned_price: money currency, ended_price: money currency,
             normal_price: money currency} */
-- what a buyer had to pay on a day, against the snapshot before, the lowest of the 30 days before (days_30 of them seen), the
-- plan's floor, a lowest price that was promised until a day not yet passed, and the lowest that the campaigns of that day plan.
-- ended_price: what campaigns planned that ended in the week before the day, normal_price: the highest shown in the two weeks before
-- such a campaign
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
  from price p),
planned as (
  select w.store, i.product as product_id, d.biz_date, min(i.price) as price
  from campaign_window w
  join plan_campaign_item i on i.campaign = w.campaign
  join dim_day d on d.biz_date between w.date_from and w.date_to
  group by w.store, i.product, d.biz_date),
ended as (
  select w.store, i.product as product_id, d.biz_date, min(w.date_from) as date_from, max(i.price) as price
  from campaign_window w
  join plan_campaign_item i on i.campaign = w.campaign
  join dim_day d on d.biz_date > w.date_to and date_diff('day', w.date_to, d.biz_date) <= 7
  group by w.store, i.product, d.biz_date),
normal as (
  select e.store, e.product_id, e.biz_date, max(e.price) as price, p.sku, max(p.shown_price) as shown_price
  from ended e
  join price p on p.store = e.store and p.product_id = e.product_id and p.biz_date < e.date_from
    and date_diff('day', p.biz_date, e.date_from) <= 14
  group by e.store, e.product_id, e.biz_date, p.sku)
select a.store, a.product_id, a.sku, a.biz_date, a.week, a.list_price, a.shown_price, a.payable_price, a.previous_price,
  (cast(a.payable_price as double) - cast(a.previous_price as double)) / nullif(cast(a.previous_price as double), 0e0)
    as price_change,
  a.lowest_30, a.days_30, a.payable_price < a.lowest_30 as below_lowest, r.floor_price, a.payable_price < r.floor_price as below_floor,
  case when a.biz_date <= r.promised_until then r.lowest_promised end as promised_price,
  case when a.biz_date <= r.promised_until then a.payable_price < r.lowest_promised end as below_promise,
  c.price as planned_price, n.price as ended_price, n.shown_price as normal_price
from around a
left join planned c on c.store = a.store and c.product_id = a.product_id and c.biz_date = a.biz_date
left join normal n on n.store = a.store and n.product_id = a.product_id and n.sku = a.sku and n.biz_date = a.biz_date
left join plan_product r on r.id = a.product_id and (r.store = a.store or r.store = '')
