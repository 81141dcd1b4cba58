/* relation: action_outcome
   grain: [action, week]
   reads: [action_effect, plan_action, dim_metric, dim_day, dim_week]
   lineage: {store_daily: [store]}
   columns: {store: text, week: week, action: text, what: text, metric: text, closed_on: date, value_before: double number, value_after: double number,
             gained: double ratio, promised: money currency} */
-- actions that are done, in the fourth whole week after: what the metric of their goal gained, upwards or downwards as is good for it; of what is
-- only watched nobody can say
select e.store, w.week, e.action, coalesce(nullif(a.what, ''), a.id) as what, e.metric, e.closed_on, e.value_before, e.value_after,
  case when m.good = 'down' then -e.effect else e.effect end as gained, a.promised
from action_effect e
join plan_action a on a.id = e.action
join dim_metric m on m.metric = e.metric and m.good in ('up', 'down')
join dim_day d on d.biz_date = e.closed_on
join dim_week w on w.week_no = d.week_no + 4 and w.complete
where e.store is not null
