/* relation: planned_budget
   grain: [budget, kind, period, week]
   reads: [plan_budget, plan_budget_period, plan_period, dim_as_of]
   columns: {store: text, week: week, budget: text, kind: text, period: text, amount: money currency, parts_total: money currency, parts: int count,
             whole: int count, src: int count} */
-- budgets beside their parts in every period that either of them names. kind: budgets (other budgets are parts of it) or periods (its months are
-- parts of its year). What a budget has in a period is what it says of that or of the largest periods inside; whole: the parts leave no day open
with said as (
  select p.budget, p.key as period, p.value, p.src, d.date_from, d.date_to, d.days
  from plan_budget_period p
  left join plan_period d on d.period = p.key),
asked as (
  select distinct period, date_from, date_to, days from said),
inside as (
  select t.period as asked_period, s.budget, s.period, s.value, s.src, s.date_from, s.date_to, s.days,
    case when s.period = t.period then 1 else 0 end as exact
  from asked t
  join said s on s.period = t.period or (s.date_from >= t.date_from and s.date_to <= t.date_to)),
larger as (
  select distinct i.asked_period, i.budget, i.period, o.exact as in_asked
  from inside i
  join inside o on o.asked_period = i.asked_period and o.budget = i.budget and o.period <> i.period
    and o.date_from <= i.date_from and o.date_to >= i.date_to),
held as (
  select i.asked_period as period, i.budget, sum(i.value) as total, sum(i.days) as days, max(i.exact) as exact, min(i.src) as src
  from inside i
  left join larger g on g.asked_period = i.asked_period and g.budget = i.budget and g.period = i.period
  where g.period is null
  group by i.asked_period, i.budget),
parted as (
  select i.asked_period as period, i.budget, sum(i.value) as total, sum(i.days) as days, count(*) as parts
  from inside i
  left join larger g on g.asked_period = i.asked_period and g.budget = i.budget and g.period = i.period and g.in_asked = 0
  where i.exact = 0 and g.period is null
  group by i.asked_period, i.budget),
full_amount as (
  select h.budget, h.period, h.total, t.days, h.src, h.exact
  from held h
  join asked t on t.period = h.period
  where h.exact = 1 or h.days = t.days),
compared as (
  select b.parent as budget, 'budgets' as kind, w.period, w.total as amount, w.src, sum(h.total) as parts_total, count(*) as parts,
    min(case when h.exact = 1 or h.days = w.days then 1 else 0 end) as whole
  from plan_budget b
  join held h on h.budget = b.id
  join full_amount w on w.budget = b.parent and w.period = h.period
  where b.parent <> ''
  group by b.parent, w.period, w.total, w.src
  union all
  select w.budget, 'periods', w.period, w.total, w.src, p.total, p.parts, case when p.days = w.days then 1 else 0 end
  from full_amount w
  join parted p on p.budget = w.budget and p.period = w.period
  where w.exact = 1)
select b.store, a.week, c.budget, c.kind, c.period, cast(c.amount as decimal(18,4)) as amount, cast(c.parts_total as decimal(18,4)) as parts_total,
  c.parts, cast(c.whole as bigint) as whole, c.src
from compared c
join plan_budget b on b.id = c.budget
cross join dim_as_of a
