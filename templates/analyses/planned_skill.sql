/* relation: planned_skill
   grain: [role, position, week]
   reads: [plan_role_skill, dim_as_of]
   columns: {store: text, week: week, role: text, position: int count, skill: text, src: int count} */
-- what a role must be able to do
select '' as store, a.week, s.role, s.position, s.value as skill, s.src
from plan_role_skill s
cross join dim_as_of a
