/* relation: missing_day
   grain: [store, week]
   reads: [store_day, dim_day, dim_week]
   lineage: {store_daily: [store, week]}
   columns: {store: text, week: week, days: int days, missing_days: int days, closed_days: int days} */
-- complete weeks from a store's first day on, by visitors and sales: a day of which another export alone tells something is missing.
-- closed_days: days of the week on which the store had no figures in any of the
-- eight weeks before, when it was there that long: a shop that rests on Saturdays misses nothing, one whose exports stop is
-- told so for eight weeks. Such a day with figures is no missing one either
with main as (
  select store, biz_date, visitors is not null or paid_amount is not null or paid_orders is not null as told from store_day),
any_main as (
  select store, max(case when told then 1 else 0 end) as told from main group by store),
shown as (
  select m.store, m.biz_date
  from main m
  join any_main a on a.store = m.store
  where m.told or a.told = 0),
first_day as (
  select store, min(biz_date) as first_day from shown group by store),
first_week as (
  select f.store, f.first_day, d.week_no from first_day f join dim_day d on d.biz_date = f.first_day),
present as (
  select s.store, d.week, d.week_no, d.day_of_week
  from shown s
  join dim_day d on d.biz_date = s.biz_date),
counted as (
  select store, week, count(*) as days from present group by store, week),
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
  select f.store, w.week, coalesce(c.days, 0) as days,
    case when w.week_no - f.week_no >= 9 then coalesce(o.days, 0) else 7 end as expected_days
  from first_week f
  join dim_week w on w.week_from >= f.first_day and w.complete
  left join counted c on c.store = f.store and c.week = w.week
  left join opened o on o.store = f.store and o.week_no = w.week_no)
select store, week, days, expected_days - days as missing_days, 7 - expected_days as closed_days
from judged
