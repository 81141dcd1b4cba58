/* relation: planned_permission
   grain: [position, week]
   reads: [plan_permission, dim_as_of]
   columns: {store: text, week: week, position: int count, role: text, right_name: text, right_level: text, platform: text, src: int count} */
-- what the plan lets a role do in the back end, and how far; without a platform on all of them
select '' as store, a.week, p.position, p.role, p.function as right_name, p.level as right_level, p.platform, p.src
from plan_permission p
cross join dim_as_of a
where p.level <> 'none'
