/* relation: planned_opening
   grain: [opening, position, week]
   reads: [plan_opening, plan_opening_phase, dim_as_of]
   columns: {store: text, week: week, opening: text, opening_name: text, position: int count, phase: text, subject: text, closed: int count,
             has_kpi: int count, has_people: int count, missed: int count, goal: double number, actual: double number, overdue_for: int days, src: int count} */
-- phases of a shop's opening. overdue_for: days past the last day of one that is not closed; missed: closed below its goal; has_people: it
-- names a leader or who does what
select o.store, a.week, o.id as opening, coalesce(nullif(o.name, ''), o.id) as opening_name, p.position, p.phase,
  o.id || ' / ' || p.phase as subject,
  cast(case when p.closed_on <= a.as_of then 1 else 0 end as bigint) as closed,
  cast(case when p.kpi = '' and p.goal is null then 0 else 1 end as bigint) as has_kpi,
  cast(case when p.owner = '' and p.duties = '' then 0 else 1 end as bigint) as has_people,
  cast(case when p.closed_on <= a.as_of and p.actual < p.goal then 1 else 0 end as bigint) as missed, p.goal, p.actual,
  case when p.closed_on is null or p.closed_on > a.as_of then cast(date_diff('day', p.date_to, a.as_of) as bigint) end as overdue_for, p.src
from plan_opening_phase p
join plan_opening o on o.id = p.opening
cross join dim_as_of a
