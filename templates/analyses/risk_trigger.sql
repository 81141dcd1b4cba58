/* relation: risk_trigger
   grain: [store, risk, week]
   reads: [plan_risk, plan_store, metric_period, dim_metric, dim_week]
   lineage: {store_daily: [store, week]}
   columns: {store: text, risk: text, what: text, metric: text, week: week, value: double number, trigger_value: double number, beyond: bool} */
-- risks of the plan whose key metric the data have, week by week. beyond: at the trigger or worse; of a metric that is good when it is
-- high, worse is lower
select s.id as store, r.id as risk, coalesce(nullif(r.what, ''), r.id) as what, r.metric, w.week, m.value, r.trigger_value,
  case when k.good = 'up' then m.value <= r.trigger_value else m.value >= r.trigger_value end as beyond
from plan_risk r
join plan_store s on s.id = r.store or r.store = ''
join dim_metric k on k.metric = r.metric
join metric_period m on m.store = s.id and m.metric = r.metric and m.period_kind = 'week'
join dim_week w on w.week = m.period and w.complete
where r.metric <> '' and r.trigger_value is not null and m.value is not null
