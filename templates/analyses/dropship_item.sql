/* relation: dropship_item
   grain: [store, product_id, week]
   reads: [promotion_member_week, product_week, item_cost, plan_product, dim_week]
   lineage: {promotion_daily: [store, week], product_daily: [store, product_id, week]}
   columns: {store: text, product_id: text, product_name: text, week: week, cost_4: money currency, sales_4: money currency,
             orders_4: int count, return_4: double number = sales_4 / cost_4, paid_4: money currency, units_4: int count,
             unit_cost: money currency restricted, break_even: double number restricted, below_break_even: bool} */
-- drop-shipped items of the plan with promotion in the four weeks up to a complete one, all channels together. break_even: sales over
-- what they leave after goods, packaging and freight, by the cost that held at the week's end and the mean paid price of the four
-- weeks; fees are not in it, so the true one is higher. An item that leaves nothing is below at any return
with promoted as (
  select m.store, m.member as product_id, m.week, cast(sum(m.cost_4) as decimal(18,4)) as cost_4, cast(sum(m.sales_4) as decimal(18,4)) as sales_4,
    cast(sum(m.orders_4) as bigint) as orders_4
  from promotion_member_week m
  where m.kind = 'product'
  group by m.store, m.member, m.week),
sold as (
  select p.store, p.product_id, w.week_no + v.n as week_no, cast(sum(p.paid_amount) as decimal(18,4)) as paid_4,
    cast(sum(p.paid_items) as bigint) as units_4
  from product_week p
  join dim_week w on w.week = p.week
  cross join (values (0), (1), (2), (3)) as v(n)
  group by p.store, p.product_id, w.week_no + v.n),
joined as (
  select m.store, m.product_id, coalesce(nullif(r.name, ''), m.product_id) as product_name, w.week, m.cost_4, m.sales_4, m.orders_4,
    s.paid_4, s.units_4, c.unit_cost
  from promoted m
  join dim_week w on w.week = m.week and w.complete
  join plan_product r on r.id = m.product_id and (r.store = m.store or r.store = '') and r.drop_shipped
  left join sold s on s.store = m.store and s.product_id = m.product_id and s.week_no = w.week_no
  left join item_cost c on c.store = m.store and c.product_id = m.product_id and c.holds_from <= w.week_to
    and (c.holds_to is null or w.week_to < c.holds_to)),
kept as (
  select j.*, cast(paid_4 as double) - cast(unit_cost as double) * cast(units_4 as double) as left_over,
    cast(sales_4 as double) / nullif(cast(cost_4 as double), 0e0) as return_4
  from joined j),
limited as (
  select k.*, case when left_over > 0e0 then cast(paid_4 as double) / nullif(left_over, 0e0) end as break_even from kept k)
select store, product_id, product_name, week, cost_4, sales_4, orders_4, return_4, paid_4, units_4, unit_cost, break_even,
  case when return_4 is null or left_over is null then null when left_over <= 0e0 then true
    else round(return_4, 9) < round(break_even, 9) end as below_break_even
from limited
