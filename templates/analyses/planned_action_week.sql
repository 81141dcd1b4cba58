/* relation: planned_action_week
   grain: [store, week]
   reads: [plan_action, dim_as_of]
   columns: {store: text, week: week, due_actions: int count, done_actions: int count, done_share: double ratio = done_actions / due_actions,
             src: int count} */
-- actions of the plan that were due in the seven days before the as-of day, and those of them that are done
with due as (
  select x.store, a.week, count(*) as due_actions,
    count(case when x.status = 'done' and (x.closed_on is null or x.closed_on <= a.as_of) then 1 end) as done_actions, min(x.src) as src
  from plan_action x
  join dim_as_of a on date_diff('day', x.due, a.as_of) between 1 and 7
  group by x.store, a.week)
select store, week, due_actions, done_actions, cast(done_actions as double) / nullif(cast(due_actions as double), 0e0) as done_share, src
from due
