/* relation: item_margin_week
   grain: [store, product_id, week]
   reads: [product_day, product_week, promotion_member_week, item_cost, dim_day, dim_week]
   lineage: {product_daily: [store, product_id, week], order_line: [store, product_id, week]}
   columns: {store: text, product_id: text, product_name: text, role: text, week: week, paid_amount: money currency,
             refund_amount: money currency, promotion: money currency, goods_cost: money currency restricted,
             margin: money currency restricted, loss_weeks: int count} */
-- what an item leaves in a whole week: paid − refunds − goods, packaging and freight − promotion that names it. Without
-- the cost of its pieces there is no margin. Fees and what is lost after the sale are known for the shop alone, so the true margin
-- is lower. loss_weeks: weeks with sales in a row, up to this one, that left less than nothing
with priced as (
  select p.store, p.product_id, d.week, p.paid_items, c.unit_cost
  from product_day p
  join dim_day d on d.biz_date = p.biz_date
  left join item_cost c on c.store = p.store and c.product_id = p.product_id and c.holds_from <= p.biz_date
    and (c.holds_to is null or p.biz_date < c.holds_to)
  where p.paid_items is not null and p.paid_items <> 0),
goods as (
  select store, product_id, week,
    case when count(*) = count(unit_cost)
      then cast(sum(cast(unit_cost as decimal(18,4)) * cast(paid_items as decimal(12,0))) as decimal(18,4)) end as goods_cost
  from priced
  group by store, product_id, week),
promoted as (
  select store, member as product_id, week, cast(sum(cost) as decimal(18,4)) as promotion
  from promotion_member_week
  where kind = 'product'
  group by store, member, week),
left_over as (
  select p.store, p.product_id, p.product_name, p.role, p.week, w.week_no, p.paid_amount, p.refund_amount, m.promotion, g.goods_cost,
    cast(p.paid_amount - coalesce(p.refund_amount, cast(0 as decimal(18,4))) - coalesce(m.promotion, cast(0 as decimal(18,4)))
      - g.goods_cost as decimal(18,4)) as margin
  from product_week p
  join dim_week w on w.week = p.week and w.complete
  join goods g on g.store = p.store and g.product_id = p.product_id and g.week = p.week
  left join promoted m on m.store = p.store and m.product_id = p.product_id and m.week = p.week
  where p.paid_amount > 0),
placed as (
  select l.*, row_number() over (partition by store, product_id order by week_no) as place from left_over l)
select p.store, p.product_id, p.product_name, p.role, p.week, p.paid_amount, p.refund_amount, p.promotion, p.goods_cost, p.margin,
  case when p.margin is not null
    then p.place - coalesce(max(case when p.margin is null or p.margin >= 0 then p.place end)
      over (partition by p.store, p.product_id order by p.place rows between unbounded preceding and current row), 0) end as loss_weeks
from placed p
