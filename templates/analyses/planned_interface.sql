/* relation: planned_interface
   grain: [role, subject, direction, week]
   reads: [plan_role_interface, plan_handover, dim_as_of]
   columns: {store: text, week: week, role: text, subject: text, direction: text, with_role: text, what: text, every: text, by_time: text,
             src: int count} */
-- whom a role works with and what passes between them: what its entry says, and the sheets that it hands over or takes
with passing as (
  select '' as store, role, role || ' / ' || cast(position as varchar) as subject, 'works' as direction, with_role, what, '' as every,
    '' as by_time, src
  from plan_role_interface
  union all
  select store, giver, id, 'gives', taker, coalesce(nullif(name, ''), id), every, by_time, src from plan_handover
  union all
  select store, taker, id, 'takes', giver, coalesce(nullif(name, ''), id), every, by_time, src from plan_handover)
select p.store, a.week, p.role, p.subject, p.direction, p.with_role, p.what, p.every, p.by_time, p.src
from passing p
cross join dim_as_of a
where p.role <> ''
