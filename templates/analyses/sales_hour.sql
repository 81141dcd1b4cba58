/* relation: sales_hour
   grain: [store, week, day_of_week, hour]
   reads: [order_line, dim_day, dim_week]
   lineage: {order_line: [store]}
   columns: {store: text, week: week, day_of_week: int count, hour: int count, weeks: int count, orders: int count,
             paid_amount: money currency, all_orders: int count, order_share: double ratio = orders / all_orders,
             all_amount: money currency, share: double ratio = paid_amount / all_amount, hour_rank: int count,
             recent_orders: int count, recent_amount: money currency} */
-- hour by weekday over the eight weeks that end with the reported week, and with each of the twelve before it; weeks: those of
-- the eight with orders; recent: the last four. The hour is that of payment, else of the order, by the store's clock; the
-- weekday (1 Monday) is that of the business day. All 168 cells are there, one without orders is 0. A day whose lines all
-- stand at 00:00 has no hours and is left out. hour_rank: 1 for the cell that brings most
with timed as (
  select o.store, d.week_no, d.day_of_week, o.biz_date, o.order_id, o.paid_amount, coalesce(o.paid_at, o.created_at) as at_time
  from order_line o
  join dim_day d on d.biz_date = o.biz_date
  join dim_week r on r.reported and d.week_no between r.week_no - 19 and r.week_no
  where o.paid_at is not null or o.created_at is not null),
clocked as (
  select store, week_no, day_of_week, biz_date, order_id, paid_amount, extract(hour from at_time) as hour,
    extract(hour from at_time) * 60 + extract(minute from at_time) as minute_no
  from timed),
known as (
  select store, biz_date from clocked group by store, biz_date having max(minute_no) > 0),
weekly as (
  select c.store, c.week_no, c.day_of_week, c.hour, count(distinct nullif(c.order_id, '')) as orders,
    cast(sum(c.paid_amount) as decimal(18,4)) as paid_amount
  from clocked c
  join known k on k.store = c.store and k.biz_date = c.biz_date
  group by c.store, c.week_no, c.day_of_week, c.hour),
selling as (
  select store, week_no, sum(orders) as orders, sum(paid_amount) as paid_amount from weekly group by store, week_no),
back as (
  select a.n * 4 + b.n as n
  from (values (0), (1)) as a(n)
  cross join (values (0), (1), (2), (3)) as b(n)),
span as (
  select s.store, w.week, w.week_no, count(*) as weeks, cast(sum(s.orders) as bigint) as all_orders,
    cast(sum(s.paid_amount) as decimal(18,4)) as all_amount
  from selling s
  cross join back b
  join dim_week w on w.week_no = s.week_no + b.n
  join dim_week r on r.reported and w.week_no between r.week_no - 12 and r.week_no
  group by s.store, w.week, w.week_no),
summed as (
  select c.store, c.week_no + b.n as week_no, c.day_of_week, c.hour, cast(sum(c.orders) as bigint) as orders,
    cast(sum(c.paid_amount) as decimal(18,4)) as paid_amount,
    cast(sum(case when b.n < 4 then c.orders else 0 end) as bigint) as recent_orders,
    cast(sum(case when b.n < 4 then c.paid_amount else c.paid_amount * 0 end) as decimal(18,4)) as recent_amount
  from weekly c
  cross join back b
  group by c.store, c.week_no + b.n, c.day_of_week, c.hour),
cell as (
  select h.n * 6 + m.n as hour, d.n as day_of_week
  from (values (0), (1), (2), (3)) as h(n)
  cross join (values (0), (1), (2), (3), (4), (5)) as m(n)
  cross join (values (1), (2), (3), (4), (5), (6), (7)) as d(n)),
filled as (
  select s.store, s.week, cast(c.day_of_week as bigint) as day_of_week, cast(c.hour as bigint) as hour, s.weeks,
    coalesce(h.orders, 0) as orders, case when h.store is null then cast(0 as decimal(18,4)) else h.paid_amount end as paid_amount,
    s.all_orders, s.all_amount, coalesce(h.recent_orders, 0) as recent_orders,
    case when h.store is null then cast(0 as decimal(18,4)) else h.recent_amount end as recent_amount
  from span s
  cross join cell c
  left join summed h on h.store = s.store and h.week_no = s.week_no and h.day_of_week = c.day_of_week and h.hour = c.hour)
select store, week, day_of_week, hour, weeks, orders, paid_amount, nullif(all_orders, 0) as all_orders,
  cast(orders as double) / nullif(cast(all_orders as double), 0e0) as order_share, all_amount,
  cast(paid_amount as double) / nullif(cast(all_amount as double), 0e0) as share,
  row_number() over (partition by store, week order by paid_amount desc nulls last, orders desc, day_of_week, hour) as hour_rank,
  recent_orders, recent_amount
from filled
