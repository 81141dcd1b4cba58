/* relation: shipping_week
   grain: [store, week]
   reads: [order_parcel]
   lineage: {order_snapshot: [store, week]}
   columns: {store: text, week: week, orders: int count, waiting_orders: int count, promised_orders: int count,
             overdue_orders: int count, overdue_value: money currency, longest_overdue: double hours, due_soon_orders: int count,
             due_soon_value: money currency, late_or_soon: int count, uncaused_orders: int count,
             due_orders: int count, on_time_orders: int count,
             on_time_share: double ratio = on_time_orders / due_orders} */
-- orders of the newest snapshot of a week. overdue: waiting past the promise; due_soon: waiting with at most 12 hours left, both
-- of promised_orders, no data where nobody promised anything. uncaused: overdue without a cause, where causes are written at
-- all. due: what had to be shipped by then and stands in the snapshot, by the promise or within 48 hours
with counted as (
  select store, week, count(*) as orders, cast(sum(case when state = 'waiting' then 1 else 0 end) as bigint) as waiting_orders,
    count(hours_left) as promised_orders, cast(sum(case when hours_left < 0 then 1 else 0 end) as bigint) as overdue_orders,
    cast(sum(case when hours_left < 0 then order_value end) as decimal(18,4)) as overdue_value, min(hours_left) as least_left,
    cast(sum(case when hours_left >= 0 and round(hours_left, 9) <= 12e0 then 1 else 0 end) as bigint) as due_soon_orders,
    cast(sum(case when hours_left >= 0 and round(hours_left, 9) <= 12e0 then order_value end) as decimal(18,4)) as due_soon_value,
    cast(sum(case when hours_left < 0 and cause = '' then 1 else 0 end) as bigint) as uncaused_orders,
    cast(sum(case when cause <> '' then 1 else 0 end) as bigint) as caused_orders, count(on_time) as due_orders,
    cast(sum(case when on_time then 1 else 0 end) as bigint) as on_time_orders,
    cast(sum(case when state is not null then 1 else 0 end) as bigint) as stated_orders
  from order_parcel
  group by store, week)
select store, week, orders, case when stated_orders > 0 then waiting_orders end as waiting_orders,
  case when stated_orders > 0 then promised_orders end as promised_orders,
  case when promised_orders > 0 or (stated_orders > 0 and waiting_orders = 0) then overdue_orders end as overdue_orders, overdue_value,
  case when least_left < 0 then -least_left end as longest_overdue,
  case when promised_orders > 0 or (stated_orders > 0 and waiting_orders = 0) then due_soon_orders end as due_soon_orders, due_soon_value,
  case when promised_orders > 0 or (stated_orders > 0 and waiting_orders = 0) then overdue_orders + due_soon_orders end as late_or_soon,
  case when caused_orders > 0 then uncaused_orders end as uncaused_orders, nullif(due_orders, 0) as due_orders,
  case when due_orders > 0 then on_time_orders end as on_time_orders,
  cast(on_time_orders as double) / nullif(cast(due_orders as double), 0e0) as on_time_share
from counted
