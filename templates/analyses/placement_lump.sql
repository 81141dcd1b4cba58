/* relation: placement_lump
   grain: [store, channel, week]
   reads: [promotion_member_week]
   lineage: {promotion_daily: [store, channel, week]}
   columns: {store: text, channel: text, week: week, placements: int count, all_cost_4: money currency, top_cost: money currency,
             top_share: double ratio = top_cost / all_cost_4, top_sales: money currency, top_orders: int count,
             top_return: double number = top_sales / top_cost, break_even: double number, top_places: text} */
-- the three placements of a channel on which most was spent in four weeks up to this one, together: their part of what all placements cost,
-- and what they returned
with ranked as (
  select m.store, m.channel, m.week, m.member, m.cost_4, m.sales_4, m.orders_4, m.break_even,
    row_number() over (partition by m.store, m.channel, m.week order by m.cost_4 desc, m.member) as place
  from promotion_member_week m
  where m.kind = 'placement' and m.cost_4 is not null)
select store, channel, week, count(*) as placements, cast(sum(cost_4) as decimal(18,4)) as all_cost_4,
  cast(sum(case when place <= 3 then cost_4 end) as decimal(18,4)) as top_cost,
  cast(sum(case when place <= 3 then cost_4 end) as double) / nullif(cast(sum(cost_4) as double), 0e0) as top_share,
  cast(sum(case when place <= 3 then sales_4 end) as decimal(18,4)) as top_sales,
  cast(sum(case when place <= 3 then orders_4 end) as bigint) as top_orders,
  cast(sum(case when place <= 3 then sales_4 end) as double) / nullif(cast(sum(case when place <= 3 then cost_4 end) as double), 0e0) as top_return,
  max(break_even) as break_even,
  max(case when place = 1 then member end) || coalesce(', ' || max(case when place = 2 then member end), '')
    || coalesce(', ' || max(case when place = 3 then member end), '') as top_places
from ranked
group by store, channel, week
