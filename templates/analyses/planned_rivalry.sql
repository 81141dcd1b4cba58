/* relation: planned_rivalry
   grain: [store, week]
   reads: [plan_store, plan_competitor, plan_persona, dim_as_of]
   columns: {store: text, week: week, competitors: int count, src: int count} */
-- how many competitors a shop watches, those of all shops among them; of plans that name a competitor or a persona
with used as (
  select min(id) as first_id from (select id from plan_competitor union all select id from plan_persona) e)
select s.id as store, a.week, count(c.id) as competitors, min(c.src) as src
from plan_store s
cross join dim_as_of a
cross join used u
left join plan_competitor c on c.store = s.id or c.store = ''
where u.first_id is not null and s.closed_on is null
group by s.id, a.week
