/* relation: hour_schedule
   grain: [store, week, day_of_week, hour]
   reads: [sales_hour, plan_ad_schedule, plan_ad_schedule_day]
   lineage: {order_line: [store]}
   columns: {store: text, week: week, day_of_week: int count, hour: int count, slot: text, orders: int count, all_orders: int count,
             order_share: double ratio = orders / all_orders, recent_amount: money currency, hour_rank: int count, schedules: int count,
             planned_orders: int count, lead_z: double number} */
-- the three hours of the week that bring most over eight weeks, of stores that plan hours of advertising; schedules: planned spans
-- that hold the hour whole or in part, over midnight too. slot: weekday (1 Monday) and hour.
-- planned_orders: of the best hour with advertising that is not among the three; lead_z: what the hour has more than that, over
-- the standard error of the difference of two counts
with span as (
  select a.id, a.store, cast(substr(a.hour_from, 1, length(a.hour_from) - 3) as bigint) as hour_from,
    cast(substr(a.hour_to, 1, length(a.hour_to) - 3) as bigint) as hour_to, substr(a.hour_to, length(a.hour_to) - 1, 2) <> '00' as broken
  from plan_ad_schedule a
  where a.hour_from <> '' and a.hour_to <> ''),
day_name as (
  select v.name, v.n
  from (values ('monday', 1), ('tuesday', 2), ('wednesday', 3), ('thursday', 4), ('friday', 5), ('saturday', 6), ('sunday', 7)) as v(name, n)),
some_days as (
  select distinct ad_schedule from plan_ad_schedule_day),
placed as (
  select s.id, s.store, s.hour_from, case when s.broken then s.hour_to + 1 else s.hour_to end as hour_end, n.n as day_of_week
  from span s
  cross join day_name n
  left join some_days m on m.ad_schedule = s.id
  left join plan_ad_schedule_day d on d.ad_schedule = s.id and d.value = n.name
  where m.ad_schedule is null or d.value is not null),
known as (
  select store, week, day_of_week, hour, orders, all_orders, order_share, recent_amount, hour_rank from sales_hour),
planning as (
  select distinct b.store
  from known b
  join span s on s.store = b.store or s.store = ''),
counted as (
  select b.store, b.week, b.day_of_week, b.hour, count(distinct p.id) as schedules
  from known b
  join placed p on (p.store = b.store or p.store = '')
    and ((p.hour_end > p.hour_from and p.day_of_week = b.day_of_week and b.hour >= p.hour_from and b.hour < p.hour_end)
      or (p.hour_end <= p.hour_from and p.day_of_week = b.day_of_week and b.hour >= p.hour_from)
      or (p.hour_end <= p.hour_from and (p.day_of_week = b.day_of_week - 1 or p.day_of_week = b.day_of_week + 6) and b.hour < p.hour_end))
  group by b.store, b.week, b.day_of_week, b.hour),
planned as (
  select b.store, b.week, max(b.orders) as orders
  from known b
  join counted c on c.store = b.store and c.week = b.week and c.day_of_week = b.day_of_week and c.hour = b.hour
  where b.hour_rank > 3
  group by b.store, b.week)
select b.store, b.week, b.day_of_week, b.hour, cast(b.day_of_week as varchar) || ' / ' || cast(b.hour as varchar) as slot, b.orders,
  b.all_orders, b.order_share, b.recent_amount, b.hour_rank, coalesce(c.schedules, 0) as schedules,
  coalesce(n.orders, 0) as planned_orders,
  cast(b.orders - coalesce(n.orders, 0) as double) / nullif(sqrt(cast(b.orders + coalesce(n.orders, 0) as double)), 0e0) as lead_z
from known b
join planning g on g.store = b.store
left join counted c on c.store = b.store and c.week = b.week and c.day_of_week = b.day_of_week and c.hour = b.hour
left join planned n on n.store = b.store and n.week = b.week
where b.hour_rank <= 3
