/* relation: profit_week
   grain: [store, week]
   reads: [metric_day, product_day, item_cost, fee_daily, aftersale_case, dim_day, dim_week]
   lineage: {fee_daily: [store, week], product_daily: [store, week], order_line: [store, week]}
   columns: {store: text, week: week, paid_amount: money currency, refund_amount: money currency, net_amount: money currency,
             fees: money currency, freight: money currency, gifts: money currency, promotion: money currency,
             aftersale_loss: money currency, before_goods: money currency, known_amount: money currency, item_amount: money currency,
             known_share: double ratio = known_amount / item_amount,
             promotion_share: double ratio = promotion / net_amount, goods_cost: money currency restricted,
             contribution: money currency restricted, contribution_share: double ratio restricted, net_4: money currency, previous_net_4: money currency,
             contribution_4: money currency restricted, previous_contribution_4: money currency restricted} */
-- paid − refunds = net; − fees (all but freight and gifts) − freight − gifts − promotion − loss after the sale = before goods;
-- − goods = contribution. What no export names is no data and is not taken off; refunds are those of the week. Goods: pieces ×
-- item_cost of the day; there is a contribution only where the cost of all items that sold is known (known_share is 1). _4: four
-- weeks up to this one and the four before, no data unless all of them have the figure
with day_sum as (
  select m.store, d.week, cast(sum(case when m.metric = 'paid_amount' then m.numerator end) as decimal(18,4)) as paid_amount,
    cast(sum(case when m.metric = 'refund_amount' then m.numerator end) as decimal(18,4)) as refund_amount,
    cast(sum(case when m.metric = 'ad_spend' then m.numerator end) as decimal(18,4)) as ad_spend,
    cast(sum(case when m.metric = 'affiliate_commission' then m.numerator end) as decimal(18,4)) as commission
  from metric_day m
  join dim_day d on d.biz_date = m.biz_date
  where m.metric in ('paid_amount', 'refund_amount', 'ad_spend', 'affiliate_commission') and substr(m.store, 1, 1) <> '*'
  group by m.store, d.week),
fee as (
  select f.store, d.week,
    cast(sum(case when f.fee_kind not in ('freight', 'gift', '运费', '快递费', '赠品', '送料', '運費', '贈品') then f.fee_amount end)
      as decimal(18,4)) as fees,
    cast(sum(case when f.fee_kind in ('freight', '运费', '快递费', '送料', '運費') then f.fee_amount end) as decimal(18,4)) as freight,
    cast(sum(case when f.fee_kind in ('gift', '赠品', '贈品') then f.fee_amount end) as decimal(18,4)) as gifts
  from fee_daily f
  join dim_day d on d.biz_date = f.biz_date
  group by f.store, d.week),
loss as (
  select c.store, d.week, cast(sum(coalesce(c.loss, c.compensation)) as decimal(18,4)) as loss
  from aftersale_case c
  join dim_day d on d.biz_date = c.biz_date
  group by c.store, d.week),
item as (
  select p.store, d.week, p.paid_amount, p.paid_items, c.unit_cost
  from product_day p
  join dim_day d on d.biz_date = p.biz_date
  left join item_cost c on c.store = p.store and c.product_id = p.product_id and c.holds_from <= p.biz_date
    and (c.holds_to is null or p.biz_date < c.holds_to)
  where p.paid_items is not null and p.paid_items <> 0),
goods as (
  select store, week, cast(sum(paid_amount) as decimal(18,4)) as item_amount,
    cast(sum(case when unit_cost is not null then paid_amount end) as decimal(18,4)) as known_amount,
    cast(sum(cast(unit_cost as decimal(18,4)) * cast(paid_items as decimal(12,0))) as decimal(18,4)) as goods_cost,
    count(*) = count(unit_cost) as is_known
  from item
  group by store, week),
netted as (
  select s.store, s.week, s.paid_amount, s.refund_amount,
    cast(s.paid_amount - coalesce(s.refund_amount, cast(0 as decimal(18,4))) as decimal(18,4)) as net_amount, f.fees, f.freight, f.gifts,
    case when s.ad_spend is not null or s.commission is not null
      then cast(coalesce(s.ad_spend, cast(0 as decimal(18,4))) + coalesce(s.commission, cast(0 as decimal(18,4))) as decimal(18,4)) end
      as promotion,
    l.loss as aftersale_loss, g.item_amount, g.known_amount, g.goods_cost, coalesce(g.is_known, false) as is_known
  from day_sum s
  left join fee f on f.store = s.store and f.week = s.week
  left join loss l on l.store = s.store and l.week = s.week
  left join goods g on g.store = s.store and g.week = s.week
  where s.paid_amount is not null),
reduced as (
  select n.*, cast(net_amount - coalesce(fees, cast(0 as decimal(18,4))) - coalesce(freight, cast(0 as decimal(18,4)))
    - coalesce(gifts, cast(0 as decimal(18,4))) - coalesce(promotion, cast(0 as decimal(18,4)))
    - coalesce(aftersale_loss, cast(0 as decimal(18,4))) as decimal(18,4)) as before_goods
  from netted n),
told as (
  select store, week, paid_amount, refund_amount, net_amount, fees, freight, gifts, promotion, aftersale_loss, before_goods, known_amount,
    item_amount, cast(known_amount as double) / nullif(cast(item_amount as double), 0e0) as known_share,
    cast(promotion as double) / nullif(cast(net_amount as double), 0e0) as promotion_share,
    case when is_known then goods_cost end as goods_cost, case when is_known then cast(before_goods - goods_cost as decimal(18,4)) end
      as contribution,
    case when is_known then cast(before_goods - goods_cost as double) / nullif(cast(net_amount as double), 0e0) end as contribution_share
  from reduced),
spread as (
  select r.store, w.week_no + v.n as week_no, cast(sum(case when v.n < 4 then r.net_amount end) as decimal(18,4)) as net_4,
    cast(sum(case when v.n >= 4 then r.net_amount end) as decimal(18,4)) as previous_net_4,
    cast(sum(case when v.n < 4 then r.contribution end) as decimal(18,4)) as contribution_4,
    cast(sum(case when v.n >= 4 then r.contribution end) as decimal(18,4)) as previous_contribution_4,
    count(case when v.n < 4 then r.net_amount end) as weeks, count(case when v.n >= 4 then r.net_amount end) as previous_weeks,
    count(case when v.n < 4 then r.contribution end) as known_weeks,
    count(case when v.n >= 4 then r.contribution end) as previous_known
  from told r
  join dim_week w on w.week = r.week
  cross join (values (0), (1), (2), (3), (4), (5), (6), (7)) as v(n)
  group by r.store, w.week_no + v.n)
select t.*, case when s.weeks = 4 then s.net_4 end as net_4,
  case when s.previous_weeks = 4 then s.previous_net_4 end as previous_net_4,
  case when s.known_weeks = 4 then s.contribution_4 end as contribution_4,
  case when s.previous_known = 4 then s.previous_contribution_4 end as previous_contribution_4
from told t
join dim_week w on w.week = t.week
left join spread s on s.store = t.store and s.week_no = w.week_no and w.complete
