/* relation: live_online
   grain: [store, session, product_id]
   reads: [livestream_interval, plan_product, dim_day]
   lineage: {livestream_interval: [store, session]}
   columns: {store: text, session: text, product_id: text, shown: text, shown_name: text, week: week, minutes: double number,
             first_online: int count, lowest_online: int count, online_change: double ratio} */
-- every product that a live session showed, in the showing in which it lost most viewers: how many were there when it came on, how many
-- at the lowest moment after. minutes: from its first interval to its last
with interval_of as (
  select i.store, i.session, i.started_at, i.product_id, i.online,
    cast(1440 * date_diff('day', date '2020-01-01', cast(i.started_at as date)) + 60 * extract(hour from i.started_at)
      + extract(minute from i.started_at) as bigint) as minute_no,
    row_number() over (partition by i.store, i.session order by i.started_at)
      - row_number() over (partition by i.store, i.session, i.product_id order by i.started_at) as run_no
  from livestream_interval i
  where i.started_at is not null),
known as (
  select i.*, row_number() over (partition by store, session, product_id, run_no order by started_at) as place
  from interval_of i
  where product_id <> '' and online is not null),
run as (
  select store, session, product_id, run_no, min(started_at) as began_at, max(minute_no) - min(minute_no) as minutes,
    max(case when place = 1 then online end) as first_online, min(online) as lowest_online
  from known
  group by store, session, product_id, run_no),
fallen as (
  select r.*, cast(lowest_online - first_online as double) / nullif(cast(first_online as double), 0e0) as online_change,
    lowest_online - first_online as lost
  from run r),
worst as (
  select f.*, row_number() over (partition by store, session, product_id order by lost, run_no) as place from fallen f),
beginning as (
  select store, session, min(cast(started_at as date)) as held_on from interval_of group by store, session)
select w.store, w.session, w.product_id, w.session || ' / ' || w.product_id as shown,
  w.session || ' / ' || coalesce(nullif(p.name, ''), w.product_id) as shown_name, d.week, cast(w.minutes as double) as minutes,
  w.first_online, w.lowest_online, w.online_change
from worst w
join beginning b on b.store = w.store and b.session = w.session
join dim_day d on d.biz_date = b.held_on
left join plan_product p on p.id = w.product_id and (p.store = w.store or p.store = '')
where w.place = 1
