/* relation: planned_study
   grain: [week]
   reads: [plan_livestream, plan_study_note, dim_as_of]
   columns: {store: text, week: week, streams: int count, notes: int count, last_note_for: int days, src: int count} */
-- live sessions of the plan within 30 days before and after the as-of day, and what was learnt from other hosts: last_note_for, days since
-- the last note, none where there is no note. src: the last session up to the as-of day, else the first to come
with near as (
  select l.id, l.src, a.week, date_diff('day', l.on_day, a.as_of) as ago,
    case when l.on_day <= a.as_of then 0 else 1 end as is_to_come, abs(date_diff('day', l.on_day, a.as_of)) as distance
  from plan_livestream l
  cross join dim_as_of a),
placed as (
  select n.*, row_number() over (order by is_to_come, distance, id) as place from near n where distance <= 30),
counted as (
  select week, count(*) as streams, max(case when place = 1 then src end) as src from placed group by week),
note as (
  select a.week, count(*) as notes, min(date_diff('day', n.on_day, a.as_of)) as last_note_for
  from plan_study_note n
  cross join dim_as_of a
  where n.on_day <= a.as_of
  group by a.week)
select '' as store, c.week, c.streams, coalesce(n.notes, 0) as notes, cast(n.last_note_for as bigint) as last_note_for, c.src
from counted c
left join note n on n.week = c.week
