/* relation: planned_task
   grain: [task, week]
   reads: [plan_raci, dim_as_of]
   columns: {store: text, week: week, task: text, entries: int count, accountable: int count, first_role: text, last_role: text, src: int count} */
-- tasks of the responsibility matrix by their words: who answers for each, where it stands more than once too
select '' as store, a.week, trim(t.task) as task, count(*) as entries, count(distinct nullif(t.accountable, '')) as accountable,
  min(nullif(t.accountable, '')) as first_role, max(nullif(t.accountable, '')) as last_role, max(t.src) as src
from plan_raci t
cross join dim_as_of a
where trim(t.task) <> ''
group by a.week, trim(t.task)
