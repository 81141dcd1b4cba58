/* relation: planned_sop
   grain: [sop, week]
   reads: [plan_sop, plan_sop_role, plan_reference, rule_follow, dim_as_of]
   columns: {store: text, week: week, sop: text, title: text, owner: text, uses: int count, src: int count} */
-- the plan's own SOPs and how often rules, roles or any other entry of the plan send somebody to them
with used as (
  select sop from plan_sop_role
  union all
  select id from plan_reference where kind = 'sop'
  union all
  select sop from rule_follow),
counted as (
  select sop, count(*) as uses from used group by sop)
select '' as store, a.week, s.id as sop, coalesce(nullif(s.title, ''), s.id) as title, s.owner, coalesce(c.uses, 0) as uses, s.src
from plan_sop s
cross join dim_as_of a
left join counted c on c.sop = s.id
