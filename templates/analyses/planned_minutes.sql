/* relation: planned_minutes
   grain: [week]
   reads: [plan_meeting, dim_as_of]
   columns: {store: text, week: week, meetings: int count, with_minutes: int count, last_on: date, idle_for: int days, src: int count} */
-- weekly meetings and the last one with minutes; where none has any it counts from the first meeting. A plan without weekly meetings has no row
with held as (
  select m.on_day, m.src, case when m.minutes <> '' then m.on_day end as noted_on
  from plan_meeting m
  cross join dim_as_of a
  where m.kind = 'weekly' and m.on_day <= a.as_of),
summed as (
  select count(*) as meetings, count(noted_on) as with_minutes, max(noted_on) as last_on, min(on_day) as first_on, max(src) as src from held)
select '' as store, a.week, s.meetings, s.with_minutes, s.last_on,
  cast(date_diff('day', coalesce(s.last_on, s.first_on), a.as_of) as bigint) as idle_for, s.src
from summed s
cross join dim_as_of a
where s.meetings > 0
