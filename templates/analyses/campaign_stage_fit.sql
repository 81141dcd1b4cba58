/* relation: campaign_stage_fit
   grain: [store, campaign, product_id, week]
   reads: [campaign_window, plan_campaign_item, plan_offer, plan_offer_product, plan_product, product_lifecycle, price_day, dim_week]
   columns: {store: text, campaign: text, campaign_name: text, kind: text, product_id: text, product_name: text, item: text, week: week,
             starts_in: int days, stage: text, growth: double ratio, growth_low: double ratio, price: money currency, usual_price: money currency,
             cut: double ratio, gift: bool, paid_amount: money currency} */
-- items of campaigns that start within four weeks or run, beside the stage of life that the item is found in. usual_price: the highest
-- payable price of the four weeks up to the week, else the plan's list price; cut: by what share the campaign's price is below it.
-- gift: the item has a gift's cost, or a gift offer of the campaign holds for it. growth: four weeks over the four before, without
-- the season where a year of data knows it, growth_low the same less two standard errors by the pieces sold; paid_amount: of the four weeks
with item as (
  select campaign, product, min(price) as price, max(case when gift_cost > 0 then 1 else 0 end) as gift
  from plan_campaign_item
  where product <> ''
  group by campaign, product),
offered as (
  select i.campaign, i.product, count(*) as gifts
  from item i
  join plan_offer o on o.campaign = i.campaign and o.kind = 'gift'
  left join plan_offer_product p on p.offer = o.id and p.value = i.product
  left join (select offer, count(*) as products from plan_offer_product group by offer) n on n.offer = o.id
  where p.value is not null or n.products is null
  group by i.campaign, i.product),
placed as (
  select c.store, c.campaign, coalesce(nullif(c.name, ''), c.campaign) as campaign_name, c.kind, i.product, i.price, i.gift, w.week,
    w.week_to, date_diff('day', w.week_to, c.date_from) as starts_in
  from campaign_window c
  join item i on i.campaign = c.campaign
  join dim_week w on w.complete and date_diff('day', w.week_to, c.date_from) <= 28 and w.week_from <= c.date_to),
priced as (
  select a.store, a.product, a.week, max(d.payable_price) as payable_price
  from (select distinct store, product, week, week_to from placed) a
  join price_day d on d.store = a.store and d.product_id = a.product and date_diff('day', d.biz_date, a.week_to) between 0 and 27
  group by a.store, a.product, a.week),
known as (
  select p.*, l.stage, l.growth_in_season as growth, l.growth_low, l.paid_amount, r.name as product_name, coalesce(d.payable_price, r.list_price) as usual_price,
    p.gift = 1 or coalesce(o.gifts, 0) > 0 as has_gift
  from placed p
  left join product_lifecycle l on l.store = p.store and l.product_id = p.product and l.week = p.week
  left join priced d on d.store = p.store and d.product = p.product and d.week = p.week
  left join plan_product r on r.id = p.product and (r.store = p.store or r.store = '')
  left join offered o on o.campaign = p.campaign and o.product = p.product)
select store, campaign, campaign_name, kind, product as product_id, coalesce(nullif(product_name, ''), product) as product_name,
  campaign || ' / ' || product as item, week, starts_in, stage, growth, growth_low, price, usual_price,
  (cast(usual_price as double) - cast(price as double)) / nullif(cast(usual_price as double), 0e0) as cut, has_gift as gift, paid_amount
from known
