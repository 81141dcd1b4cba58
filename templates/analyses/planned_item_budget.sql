/* relation: planned_item_budget
   grain: [store, period, week]
   reads: [plan_budget, plan_budget_period, plan_period, dim_as_of]
   columns: {store: text, week: week, period: text, items: int count, amount: money currency, top_amount: money currency,
             top_share: double ratio = top_amount / amount, small_items: int count, over: int count, src: int count} */
-- budgets of single products, period by period: what the three largest have of all, and how many have less than 5 % of it. over: the period
-- has ended
with part as (
  select b.store, v.key as period, b.product, cast(sum(v.value) as decimal(18,4)) as amount, min(v.src) as src
  from plan_budget b
  join plan_budget_period v on v.budget = b.id
  where b.product <> '' and v.value > 0
  group by b.store, v.key, b.product),
placed as (
  select p.*, row_number() over (partition by store, period order by amount desc, product) as place,
    sum(amount) over (partition by store, period) as whole
  from part p)
select p.store, a.week, p.period, count(*) as items, cast(sum(p.amount) as decimal(18,4)) as amount,
  cast(sum(case when p.place <= 3 then p.amount else 0 end) as decimal(18,4)) as top_amount,
  cast(sum(case when p.place <= 3 then p.amount else 0 end) as double) / nullif(cast(sum(p.amount) as double), 0e0) as top_share,
  cast(sum(case when p.amount * 20 < p.whole then 1 else 0 end) as bigint) as small_items,
  max(cast(case when d.date_to < a.as_of then 1 else 0 end as bigint)) as over, min(p.src) as src
from placed p
cross join dim_as_of a
left join plan_period d on d.period = p.period
group by p.store, a.week, p.period
