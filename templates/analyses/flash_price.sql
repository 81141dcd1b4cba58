/* relation: flash_price
   grain: [store, product_id, week]
   reads: [price_day, campaign_window, plan_campaign_item, plan_offer, plan_offer_product, plan_product, plan_store, dim_day]
   lineage: {price_snapshot: [store, product_id]}
   columns: {store: text, product_id: text, product_name: text, week: week, flash_days: int days, lowest_price: money currency,
             floor_price: money currency, gap: money currency} */
-- items on the days of a flash sale, a campaign or an offer of that kind that names them: the lowest price that a buyer had to pay, by
-- the snapshots of those days, beside the plan's floor
with sale_day as (
  select w.store, i.product as product_id, d.biz_date
  from campaign_window w
  join plan_campaign_item i on i.campaign = w.campaign
  join dim_day d on d.biz_date between w.date_from and w.date_to
  where w.kind = 'flash'
  union
  select s.id, v.value, d.biz_date
  from plan_offer o
  join plan_offer_product v on v.offer = o.id
  join plan_store s on o.store = s.id or o.store = ''
  join dim_day d on d.biz_date between o.window_from and o.window_to
  where o.kind = 'flash'),
seen as (
  select p.store, p.product_id, p.week, count(distinct p.biz_date) as flash_days, min(p.payable_price) as lowest_price,
    max(p.floor_price) as floor_price
  from price_day p
  join sale_day f on f.store = p.store and f.product_id = p.product_id and f.biz_date = p.biz_date
  group by p.store, p.product_id, p.week)
select s.store, s.product_id, coalesce(nullif(r.name, ''), s.product_id) as product_name, s.week, s.flash_days, s.lowest_price, s.floor_price,
  cast(s.floor_price - s.lowest_price as decimal(18,4)) as gap
from seen s
left join plan_product r on r.id = s.product_id and (r.store = s.store or r.store = '')
