/* relation: planned_role
   grain: [role, week]
   reads: [plan_role, plan_role_duty, plan_person, plan_reference, rule_follow, dim_as_of]
   columns: {store: text, week: week, role: text, role_name: text, duties: int count, own_duties: int count,
             has_deputy: int count, src: int count} */
-- roles and what they have to do: their duties and whatever names them, rules too; other roles and people that name one give it nothing to do.
-- own_duties: duties written down for it; has_deputy: another role stands in for it, or a person for one of its people
with work as (
  select role from plan_role_duty
  union all
  select id from plan_reference where kind = 'role' and table_name not in ('plan_role', 'plan_role_interface', 'plan_person')
  union all
  select owner from rule_follow),
counted as (
  select role, count(*) as duties from work group by role),
own as (
  select role, count(*) as duties from plan_role_duty group by role),
deputised as (
  select p.role, count(*) as deputies
  from plan_person p
  join plan_person d on d.deputy_of = p.id
  where p.role <> ''
  group by p.role)
select '' as store, a.week, r.id as role, coalesce(nullif(r.name, ''), r.id) as role_name, coalesce(c.duties, 0) as duties,
  coalesce(o.duties, 0) as own_duties,
  cast(case when r.deputy <> '' or d.deputies > 0 then 1 else 0 end as bigint) as has_deputy, r.src
from plan_role r
cross join dim_as_of a
left join counted c on c.role = r.id
left join own o on o.role = r.id
left join deputised d on d.role = r.id
