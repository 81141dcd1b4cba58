/* relation: planned_library
   grain: [store, kind, week]
   reads: [plan_creative, plan_case, dim_as_of]
   columns: {store: text, week: week, kind: text, entries: int count, newest: text, entered_on: date, idle_for: int days, src: int count} */
-- libraries that live from new entries: creatives of a shop, and the cases of all; the newest entry and how long ago it came in
with entry as (
  select store, 'creative' as kind, id, name, entered_on, src from plan_creative
  union all
  select '', 'case', id, name, entered_on, src from plan_case),
placed as (
  select e.*, count(*) over (partition by store, kind) as entries,
    row_number() over (partition by store, kind order by entered_on desc nulls last, id) as place
  from entry e)
select p.store, a.week, p.kind, p.entries, coalesce(nullif(p.name, ''), p.id) as newest, p.entered_on,
  cast(date_diff('day', p.entered_on, a.as_of) as bigint) as idle_for, p.src
from placed p
cross join dim_as_of a
where p.place = 1
