/* relation: planned_appraisal_change
   grain: [appraisal, week]
   reads: [plan_appraisal, dim_as_of]
   columns: {store: text, week: week, appraisal: text, appraisal_name: text, role: text, every: text, begins_on: date, begun_for: int days, midway: int count,
             src: int count} */
-- appraisals that follow another one of the same role: midway where they do not begin with a period - a Monday, the first of a month, of a
-- quarter, of a year
with follow as (
  select n.id, n.name, n.role, n.every, n.date_from, n.src, count(*) as before
  from plan_appraisal n
  join plan_appraisal o on o.role = n.role and o.id <> n.id and (o.date_from is null or o.date_from < n.date_from)
  where n.date_from is not null
  group by n.id, n.name, n.role, n.every, n.date_from, n.src)
select '' as store, a.week, f.id as appraisal, coalesce(nullif(f.name, ''), f.id) as appraisal_name, f.role, f.every, f.date_from as begins_on,
  cast(date_diff('day', f.date_from, a.as_of) as bigint) as begun_for,
  cast(case
    when f.every = 'week' then case when date_diff('day', date '2024-01-01', f.date_from)
      = cast(floor(cast(date_diff('day', date '2024-01-01', f.date_from) as double) / nullif(7e0, 0e0)) as bigint) * 7 then 0 else 1 end
    when substr(cast(f.date_from as varchar), 9, 2) <> '01' then 1
    when f.every = 'quarter' and substr(cast(f.date_from as varchar), 6, 2) not in ('01', '04', '07', '10') then 1
    when f.every = 'year' and substr(cast(f.date_from as varchar), 6, 2) <> '01' then 1
    else 0 end as bigint) as midway, f.src
from follow f
cross join dim_as_of a
