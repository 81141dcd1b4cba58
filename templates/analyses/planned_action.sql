/* relation: planned_action
   grain: [action, week]
   reads: [plan_action, dim_as_of]
   columns: {store: text, week: week, action: text, what: text, owner: text, open: int count, has_goal: int count, has_promise: int count,
             promised: money currency, open_for: int days, src: int count} */
-- actions and what they are for: the goal that they serve and the amount that they should bring
select c.store, a.week, c.id as action, coalesce(nullif(c.what, ''), c.id) as what, c.owner,
  cast(case when c.status = 'open' then 1 else 0 end as bigint) as open,
  cast(case when c.goal = '' then 0 else 1 end as bigint) as has_goal,
  cast(case when c.promised is null then 0 else 1 end as bigint) as has_promise, c.promised,
  cast(date_diff('day', c.opened_on, a.as_of) as bigint) as open_for, c.src
from plan_action c
cross join dim_as_of a
