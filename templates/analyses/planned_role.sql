/* relation: planned_role
   grain: [role, week]
   reads: [plan_role, plan_role_duty, plan_reference, rule_follow, dim_as_of]
   columns: {store: text, week: week, role: text, role_name: text, duties: int count, src: int count} */
-- roles and what they have to do: their duties and whatever names them, rules too; other roles and people that name one give it nothing to do
with work as (
  select role from plan_role_duty
  union all
  select id from plan_reference where kind = 'role' and table_name not in ('plan_role', 'plan_role_interface', 'plan_person')
  union all
  select owner from rule_follow),
counted as (
  select role, count(*) as duties from work group by role)
select '' as store, a.week, r.id as role, coalesce(nullif(r.name, ''), r.id) as role_name, coalesce(c.duties, 0) as duties, r.src
from plan_role r
cross join dim_as_of a
left join counted c on c.role = r.id
