/* relation: planned_involvement
   grain: [raci, role, involvement, week]
   reads: [plan_raci, plan_raci_responsible, plan_raci_consulted, plan_raci_informed, dim_as_of]
   columns: {store: text, week: week, raci: text, task: text, role: text, involvement: text, sop: text, src: int count} */
-- the responsibility matrix, a row for each role of a task and what it has to do with it
with involved as (
  select id as raci, accountable as role, 'accountable' as involvement from plan_raci
  union
  select raci, value, 'responsible' from plan_raci_responsible
  union
  select raci, value, 'consulted' from plan_raci_consulted
  union
  select raci, value, 'informed' from plan_raci_informed)
select '' as store, a.week, i.raci, coalesce(nullif(t.task, ''), t.id) as task, i.role, i.involvement, t.sop, t.src
from involved i
join plan_raci t on t.id = i.raci
cross join dim_as_of a
where i.role <> ''
