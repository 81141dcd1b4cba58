/* relation: missing_day
   grain: [store, week]
   reads: [store_day, dim_day, dim_week]
   lineage: {store_daily: [store, week]}
   columns: {store: text, week: week, days: int days, missing_days: int days} */
-- complete weeks from a store's first day on
with first_day as (
  select store, min(biz_date) as first_day from store_day group by store),
present as (
  select s.store, d.week, count(*) as days
  from store_day s
  join dim_day d on d.biz_date = s.biz_date
  group by s.store, d.week)
select f.store, w.week, coalesce(p.days, 0) as days, 7 - coalesce(p.days, 0) as missing_days
from first_day f
join dim_week w on w.week_from >= f.first_day and w.complete
left join present p on p.store = f.store and p.week = w.week
