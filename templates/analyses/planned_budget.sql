/* relation: planned_budget
   grain: [budget, period, week]
   reads: [plan_budget, plan_budget_period, dim_as_of]
   columns: {store: text, week: week, budget: text, period: text, amount: money currency, parts_total: money currency, parts: int count, src: int count} */
-- budgets that others are parts of: what the parts take in the same period
with part as (
  select b.parent as budget, p.key as period, sum(p.value) as total, count(*) as parts
  from plan_budget b
  join plan_budget_period p on p.budget = b.id
  where b.parent <> ''
  group by b.parent, p.key)
select b.store, a.week, b.id as budget, p.key as period, p.value as amount, cast(k.total as decimal(18,4)) as parts_total, k.parts, p.src
from plan_budget b
join plan_budget_period p on p.budget = b.id
join part k on k.budget = b.id and k.period = p.key
cross join dim_as_of a
