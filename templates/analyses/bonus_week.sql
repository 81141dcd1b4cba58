/* relation: bonus_week
   grain: [store, bonus_rule, week]
   reads: [plan_bonus_rule, appraisal_week, appraisal_score, metric_period]
   columns: {store: text, bonus_rule: text, role: text, appraisal: text, week: week, period: text, total: double score,
             from_score: double score, factor: double ratio, threshold: double ratio, state: text, bonus: money currency restricted} */
-- what the plan's bonus rules pay for the last whole period: the amount times the company's factor, the attainment of its metric up
-- to 120 %, once the score is reached and the factor is not below the threshold. state: due, score (not reached), company (below
-- the threshold), or no-data: without total or factor nothing is paid and nothing refused
with period_of as (
  select store, appraisal, week, max(period_kind) as period_kind from appraisal_score group by store, appraisal, week),
joined as (
  select a.store, b.id as bonus_rule, coalesce(nullif(b.role, ''), a.role) as role, b.appraisal, a.week, a.period, a.total,
    coalesce(b.from_score, 0e0) as from_score, b.threshold, b.amount,
    case when b.factor_metric = '' then 1e0 else m.attainment end as reached
  from plan_bonus_rule b
  join appraisal_week a on a.appraisal = b.appraisal
  join period_of p on p.store = a.store and p.appraisal = a.appraisal and p.week = a.week
  left join metric_period m on m.store = a.store and m.metric = b.factor_metric and m.period_kind = p.period_kind and m.period = a.period),
factored as (
  select j.*, case when reached > 1.2e0 then 1.2e0 else reached end as factor,
    case when total is null or reached is null then 'no-data' when round(total, 6) < from_score then 'score'
      when round(reached, 9) < threshold then 'company' else 'due' end as state
  from joined j)
select store, bonus_rule, role, appraisal, week, period, total, from_score, factor, threshold, state,
  case state when 'due' then cast(round(cast(amount as double) * factor, 4) as decimal(18,4))
    when 'no-data' then null else cast(0 as decimal(18,4)) end as bonus
from factored
