/* relation: planned_input
   grain: [input, week]
   reads: [plan_input, dim_as_of]
   columns: {store: text, week: week, input: text, role: text, dataset: text, every: text, latest: text, src: int count} */
-- exports and forms that a role has to bring, how often and by when
select i.store, a.week, i.id as input, i.by_role as role, i.dataset, i.every, i.latest, i.src
from plan_input i
cross join dim_as_of a
where i.by_role <> ''
