/* relation: live_item
   grain: [store, session, product_id]
   reads: [livestream_interval, plan_product, dim_day]
   lineage: {livestream_interval: [store, session]}
   columns: {store: text, session: text, product_id: text, shown: text, shown_name: text, week: week, intervals: int count,
             clicks: int count, orders: int count, order_share: double ratio = orders / clicks, session_orders: int count} */
-- items on show in a live session with the clicks and orders of their intervals; no data where no interval of the item has the figure.
-- session_orders: those of all intervals, with an item or without
with total as (
  select store, session, min(cast(started_at as date)) as held_on, cast(sum(interval_orders) as bigint) as session_orders
  from livestream_interval
  where started_at is not null
  group by store, session),
item as (
  select store, session, product_id, count(*) as intervals, cast(sum(interval_clicks) as bigint) as clicks,
    cast(sum(interval_orders) as bigint) as orders
  from livestream_interval
  where started_at is not null and product_id <> ''
  group by store, session, product_id)
select i.store, i.session, i.product_id, i.session || ' / ' || i.product_id as shown,
  i.session || ' / ' || coalesce(nullif(p.name, ''), i.product_id) as shown_name, d.week, i.intervals, i.clicks, i.orders,
  cast(i.orders as double) / nullif(cast(i.clicks as double), 0e0) as order_share, t.session_orders
from item i
join total t on t.store = i.store and t.session = i.session
join dim_day d on d.biz_date = t.held_on
left join plan_product p on p.id = i.product_id and (p.store = i.store or p.store = '')
