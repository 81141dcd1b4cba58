/* relation: planned_right
   grain: [account, position, week]
   reads: [plan_account, plan_account_function, plan_person, plan_permission, plan_shift, dim_as_of]
   columns: {store: text, week: week, account: text, position: int count, account_right: text, right_name: text, role: text, open: int count,
             granted: int count, on_shift: int count, src: int count} */
-- what the accounts of the plan may do beside what the plan's permissions grant to the role that their person has today. granted: no
-- data where the plan has no permissions; on_shift: the role answers buyers by the plan's shifts
with grant_of as (
  select distinct role, function, platform from plan_permission where level <> 'none'),
any_grant as (
  select count(*) as grants from plan_permission),
serving as (
  select distinct role from plan_shift where role <> ''),
placed as (
  select a.store, a.id as account, f.position, f.value as right_name, a.platform, coalesce(p.role, '') as role, a.closed_on, f.src
  from plan_account a
  join plan_account_function f on f.account = a.id
  left join plan_person p on p.id = a.person),
allowed as (
  select p.account, p.position, count(g.role) as grants
  from placed p
  left join grant_of g on g.role = p.role and g.function = p.right_name and (g.platform = '' or p.platform = '' or g.platform = p.platform)
  group by p.account, p.position)
select p.store, a.week, p.account, p.position, p.account || ' / ' || p.right_name as account_right, p.right_name, p.role,
  cast(case when p.closed_on is null or p.closed_on > a.as_of then 1 else 0 end as bigint) as open,
  cast(case when n.grants = 0 then null when l.grants > 0 then 1 else 0 end as bigint) as granted,
  cast(case when s.role is null then 0 else 1 end as bigint) as on_shift, p.src
from placed p
cross join dim_as_of a
cross join any_grant n
join allowed l on l.account = p.account and l.position = p.position
left join serving s on s.role = p.role
