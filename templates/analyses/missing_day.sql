/* relation: missing_day
   grain: [store, week]
   reads: [store_day, store_daily, dim_day, dim_week]
   lineage: {store_daily: [store, week]}
   columns: {store: text, week: week, days: int days, missing_days: int days, closed_days: int days, chance: double ratio} */
-- complete weeks from a store's first day on, by visitors and sales: a day of which another export alone tells something is missing.
-- closed_days: days of the week on which the store had no figures in any of the
-- eight weeks before, when it was there that long: a shop that rests on Saturdays misses nothing, one whose exports stop is
-- told so for eight weeks. Such a day with figures is no missing one either.
-- chance: at most so likely is it that as many days pass without an order, by the orders a day of these nine weeks; 0 where a
-- daily export tells of days without orders too, and where nobody knows how many orders there are
with main as (
  select store, biz_date, paid_orders, visitors is not null or paid_amount is not null or paid_orders is not null as told from store_day),
any_main as (
  select store, max(case when told then 1 else 0 end) as told from main group by store),
shown as (
  select m.store, m.biz_date, m.paid_orders
  from main m
  join any_main a on a.store = m.store
  where m.told or a.told = 0),
first_day as (
  select store, min(biz_date) as first_day from shown group by store),
first_week as (
  select f.store, f.first_day, d.week_no from first_day f join dim_day d on d.biz_date = f.first_day),
present as (
  select s.store, d.week, d.week_no, d.day_of_week, s.paid_orders
  from shown s
  join dim_day d on d.biz_date = s.biz_date),
counted as (
  select store, week, count(*) as days, cast(sum(paid_orders) as bigint) as orders from present group by store, week),
reported as (
  select distinct store from store_daily),
back as (
  select v.n from (values (1), (2), (3), (4), (5), (6), (7), (8)) as v(n)),
open_day as (
  select distinct p.store, p.week_no + b.n as week_no, p.day_of_week from present p cross join back b),
expected as (
  select store, week_no, day_of_week from open_day
  union
  select store, week_no, day_of_week from present),
opened as (
  select store, week_no, count(*) as days from expected group by store, week_no),
judged as (
  select f.store, w.week, w.week_no, coalesce(c.days, 0) as days, c.orders,
    case when w.week_no - f.week_no >= 9 then coalesce(o.days, 0) else 7 end as expected_days
  from first_week f
  join dim_week w on w.week_from >= f.first_day and w.complete
  left join counted c on c.store = f.store and c.week = w.week
  left join opened o on o.store = f.store and o.week_no = w.week_no),
usual as (
  select store, week, days, expected_days, expected_days - days as missing_days,
    cast(sum(orders) over (partition by store order by week_no range between 8 preceding and current row) as double) as orders_9,
    cast(sum(expected_days) over (partition by store order by week_no range between 8 preceding and current row) as double) as days_9
  from judged)
select u.store, u.week, u.days, u.missing_days, 7 - u.expected_days as closed_days,
  case when r.store is not null or u.orders_9 is null or u.missing_days = 0 then 0e0
    when cast(u.expected_days as double) * exp(-u.orders_9 / nullif(u.days_9, 0e0)) >= 1e0 then 1e0
    else power(cast(u.expected_days as double) * exp(-u.orders_9 / nullif(u.days_9, 0e0)), cast(u.missing_days as double))
  end as chance
from usual u
left join reported r on r.store = u.store
