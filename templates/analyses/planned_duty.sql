/* relation: planned_duty
   grain: [role, position, week]
   reads: [plan_role, plan_role_duty, dim_as_of]
   columns: {store: text, week: week, role: text, role_name: text, position: int count, duty: text, duty_name: text, what: text, every: text,
             sop: text, decides: int count, has_superior: int count, src: int count} */
-- duties of the roles: whether a role may decide alone what it answers for, and whether there is a role above that could
select '' as store, a.week, d.role, coalesce(nullif(r.name, ''), r.id) as role_name, d.position,
  d.role || ' / ' || coalesce(nullif(d.what, ''), cast(d.position as varchar)) as duty,
  coalesce(nullif(r.name, ''), r.id) || ' / ' || coalesce(nullif(d.what, ''), cast(d.position as varchar)) as duty_name,
  d.what, d.every, d.sop,
  cast(case when d.decides then 1 else 0 end as bigint) as decides,
  cast(case when r.reports_to = '' then 0 else 1 end as bigint) as has_superior, d.src
from plan_role_duty d
join plan_role r on r.id = d.role
cross join dim_as_of a
