/* relation: live_lull
   grain: [store, session]
   reads: [livestream_interval, dim_day]
   lineage: {livestream_interval: [store, session]}
   columns: {store: text, session: text, week: week, intervals: int count, interactions: int count, mean_interactions: double number = interactions / intervals,
             lull_minutes: double number, lull_interactions: int count} */
-- the longest time in a live session during which every interval had fewer than half of the session's mean interactions; an interval
-- without that figure ends it. An interval lasts until the next begins, the last one as long as the shortest of the session
with interval_of as (
  select i.store, i.session, i.interactions,
    cast(1440 * date_diff('day', date '2020-01-01', cast(i.started_at as date)) + 60 * extract(hour from i.started_at)
      + extract(minute from i.started_at) as bigint) as minute_no, cast(i.started_at as date) as on_day
  from livestream_interval i
  where i.started_at is not null),
placed as (
  select i.*, lead(minute_no) over (partition by store, session order by minute_no) - minute_no as lasts,
    row_number() over (partition by store, session order by minute_no) as place
  from interval_of i),
total as (
  select store, session, min(on_day) as held_on, count(interactions) as intervals, cast(sum(interactions) as bigint) as interactions,
    min(lasts) as shortest
  from placed
  group by store, session),
low as (
  select p.store, p.session, p.place, p.interactions, coalesce(p.lasts, t.shortest, 1) as lasts,
    p.place - row_number() over (partition by p.store, p.session order by p.place) as island_no
  from placed p
  join total t on t.store = p.store and t.session = p.session
  where p.interactions * 2 * t.intervals < t.interactions),
lull as (
  select store, session, island_no, cast(sum(lasts) as bigint) as minutes, cast(sum(interactions) as bigint) as interactions
  from low
  group by store, session, island_no),
longest as (
  select l.*, row_number() over (partition by store, session order by minutes desc, island_no) as place from lull l)
select t.store, t.session, d.week, t.intervals, t.interactions,
  cast(t.interactions as double) / nullif(cast(t.intervals as double), 0e0) as mean_interactions,
  case when t.interactions is not null then cast(coalesce(l.minutes, 0) as double) end as lull_minutes, l.interactions as lull_interactions
from total t
join dim_day d on d.biz_date = t.held_on
left join longest l on l.store = t.store and l.session = t.session and l.place = 1
