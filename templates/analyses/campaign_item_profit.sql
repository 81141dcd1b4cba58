/* relation: campaign_item_profit
   grain: [store, campaign, product_id, week]
   reads: [campaign_window, plan_campaign_item, plan_product, dim_day, dim_week]
   columns: {store: text, campaign: text, campaign_name: text, product_id: text, product_name: text, item: text, week: week,
             price: money currency, expected_units: double count, contribution: money currency restricted,
             break_even_units: double count restricted, expected_loss: money currency restricted} */
-- per piece, from four weeks before the campaign to its end: price less goods, platform fee, freight, coupon, gift and promotion;
-- break-even: how many pieces pay for the promotion that is planned for the expected ones
with numbered as (
  select biz_date, row_number() over (order by biz_date) as day_no from dim_day),
placed as (
  select c.campaign, c.store, c.name, a.day_no as from_no, coalesce(z.day_no, 1000000) as to_no
  from campaign_window c
  join numbered a on a.biz_date = c.date_from
  left join numbered z on z.biz_date = c.date_to),
weekly as (
  select p.campaign, p.store, p.name, w.week
  from placed p
  join dim_week w on w.complete
  join numbered n on n.biz_date = w.week_to and n.day_no >= p.from_no - 28 and n.day_no - 6 <= p.to_no),
costed as (
  select w.store, w.campaign, w.name as campaign_name, i.product as product_id, r.name as product_name, w.week, i.price,
    cast(i.expected_units as double) as expected_units,
    cast(i.price as double) - cast(r.unit_cost as double) - cast(i.price as double) * cast(coalesce(i.fee_rate, 0) as double)
      - cast(coalesce(i.freight, 0) as double) - cast(coalesce(i.coupon_cost, 0) as double)
      - cast(coalesce(i.gift_cost, 0) as double) as before_promotion,
    cast(coalesce(i.promotion_cost, 0) as double) as promotion
  from weekly w
  join plan_campaign_item i on i.campaign = w.campaign
  join plan_product r on r.id = i.product and (r.store = w.store or r.store = ''))
select store, campaign, campaign_name, product_id, coalesce(nullif(product_name, ''), product_id) as product_name,
  campaign || ' / ' || product_id as item, week, price, expected_units,
  cast(round(before_promotion - promotion, 4) as decimal(18,4)) as contribution,
  case when before_promotion > 0e0 then ceil(round(promotion * expected_units / nullif(before_promotion, 0e0), 6)) end
    as break_even_units,
  case when promotion > before_promotion then cast(round((promotion - before_promotion) * expected_units, 4) as decimal(18,4)) end
    as expected_loss
from costed
