/* relation: planned_festival
   grain: [festival, date_from, week]
   reads: [plan_festival, plan_festival_calendar, plan_event, plan_festival_skip, plan_campaign, dim_as_of]
   columns: {store: text, week: week, festival: text, name: text, date_from: date, date_to: date, big_sale: int count, starts_in: int days,
             campaigns: int count, skipped: int count, src: int count} */
-- festivals of the calendars that the plan chose and events of its own. campaigns: those that run on its days, or name it and start at most
-- 90 days before; skipped: the plan says why it is left out, in that year or in every year
with occasion as (
  select f.festival, f.festival as name, f.date_from, f.date_to, f.big_sale, c.src
  from plan_festival f
  join plan_festival_calendar c on c.value = f.calendar
  union all
  select id, name, date_from, date_to, big_sale, src from plan_event),
festival as (
  select festival, max(name) as name, date_from, substr(cast(date_from as varchar), 1, 4) as of_year, max(date_to) as date_to, max(case when big_sale then 1 else 0 end) as big_sale, min(src) as src
  from occasion
  group by festival, date_from),
used as (
  select f.festival, f.date_from, count(*) as campaigns
  from festival f
  join plan_campaign c on (c.window_from <= f.date_to and c.window_to >= f.date_from)
    or (c.festival = f.festival and date_diff('day', c.window_from, f.date_from) between 0 and 90)
  group by f.festival, f.date_from),
left_out as (
  select f.festival, f.date_from, count(*) as skips
  from festival f
  join plan_festival_skip s on s.festival = f.festival and coalesce(cast(s.year as varchar), f.of_year) = f.of_year
  group by f.festival, f.date_from)
select '' as store, a.week, f.festival, coalesce(nullif(f.name, ''), f.festival) as name, f.date_from, f.date_to, cast(f.big_sale as bigint) as big_sale,
  cast(date_diff('day', a.as_of, f.date_from) as bigint) as starts_in,
  coalesce(u.campaigns, 0) as campaigns, cast(case when l.skips > 0 then 1 else 0 end as bigint) as skipped, f.src
from festival f
cross join dim_as_of a
left join used u on u.festival = f.festival and u.date_from = f.date_from
left join left_out l on l.festival = f.festival and l.date_from = f.date_from
