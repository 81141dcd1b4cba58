/* relation: warehouse_week
   grain: [store, week]
   reads: [warehouse_daily, metric_day, dim_day, dim_week]
   lineage: {warehouse_daily: [store, week]}
   columns: {store: text, week: week, days: int days, missing_days: int days, first_missing: date, orders_received: int count,
             orders_handed_back: int count, parcels_packed: int count, parcels_faulty: int count,
             faulty_share: double ratio = parcels_faulty / parcels_packed, packaging_used: int count, packaging_lost: int count,
             lost_share: double ratio = packaging_lost / packaging_used, counted_days: int days, received_4: int count,
             paid_4: int count, difference: double ratio} */
-- what the warehouse counted at the end of each day. missing: Mondays to Fridays since the first count, up to the last day of the
-- shop's data in this week, on which the shop was paid orders and nothing was counted. faulty: missed or wrong, of those days that say
-- both. difference: orders received beyond or below those paid, over the counted_days of the four weeks up to this one that have both
-- figures, no data below 20 of them
with counted as (
  select w.store, w.biz_date, d.week, d.week_no, max(w.orders_received) as orders_received, max(w.orders_handed_back) as orders_handed_back,
    max(w.parcels_packed) as parcels_packed, max(w.parcels_missed) + max(w.parcels_wrong) as parcels_faulty,
    max(w.packaging_used) as packaging_used, max(w.packaging_lost) as packaging_lost
  from warehouse_daily w
  join dim_day d on d.biz_date = w.biz_date
  group by w.store, w.biz_date, d.week, d.week_no),
since as (
  select store, min(biz_date) as first_on from counted group by store),
paid as (
  select m.store, m.biz_date, cast(max(m.numerator) as bigint) as orders
  from metric_day m
  where m.metric = 'paid_orders'
  group by m.store, m.biz_date),
expected as (
  select p.store, d.week, count(*) as missing_days, min(p.biz_date) as first_missing
  from paid p
  join since s on s.store = p.store and s.first_on <= p.biz_date
  join dim_day d on d.biz_date = p.biz_date and d.day_of_week <= 5
  left join counted c on c.store = p.store and c.biz_date = p.biz_date
  where p.orders > 0 and c.store is null
  group by p.store, d.week),
week_of as (
  select c.store, c.week, count(*) as days, cast(sum(c.orders_received) as bigint) as orders_received,
    cast(sum(c.orders_handed_back) as bigint) as orders_handed_back,
    cast(sum(case when c.parcels_faulty is not null then c.parcels_packed end) as bigint) as parcels_packed,
    cast(sum(case when c.parcels_packed is not null then c.parcels_faulty end) as bigint) as parcels_faulty,
    cast(sum(case when c.packaging_lost is not null then c.packaging_used end) as bigint) as packaging_used,
    cast(sum(case when c.packaging_used is not null then c.packaging_lost end) as bigint) as packaging_lost
  from counted c
  group by c.store, c.week),
both_known as (
  select c.store, c.week_no + v.n as week_no, count(*) as counted_days, cast(sum(c.orders_received) as bigint) as received_4,
    cast(sum(p.orders) as bigint) as paid_4
  from counted c
  join paid p on p.store = c.store and p.biz_date = c.biz_date
  cross join (values (0), (1), (2), (3)) as v(n)
  where c.orders_received is not null and p.orders is not null
  group by c.store, c.week_no + v.n),
known_week as (
  select store, week from week_of
  union
  select store, week from expected)
select k.store, k.week, coalesce(n.days, 0) as days, coalesce(e.missing_days, 0) as missing_days, e.first_missing, n.orders_received,
  n.orders_handed_back, n.parcels_packed, n.parcels_faulty,
  cast(n.parcels_faulty as double) / nullif(cast(n.parcels_packed as double), 0e0) as faulty_share, n.packaging_used, n.packaging_lost,
  cast(n.packaging_lost as double) / nullif(cast(n.packaging_used as double), 0e0) as lost_share, b.counted_days, b.received_4, b.paid_4,
  case when b.counted_days >= 20 then cast(b.received_4 - b.paid_4 as double) / nullif(cast(b.paid_4 as double), 0e0) end as difference
from known_week k
join dim_week w on w.week = k.week
left join week_of n on n.store = k.store and n.week = k.week
left join expected e on e.store = k.store and e.week = k.week
left join both_known b on b.store = k.store and b.week_no = w.week_no
