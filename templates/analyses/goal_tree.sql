/* relation: goal_tree
   grain: [store, metric, week]
   reads: [goal_period, metric_period, plan_goal_weight, dim_day, dim_week]
   columns: {store: text, metric: text, week: week, year_goal: double number, months_goal: double number,
             months: int count, tree_gap: double ratio, implied_rate: double ratio, best_rate: double ratio,
             weights_total: double number, weights_gap: double ratio} */
-- the goal of the year that a week lies in against the sum of its months; the conversion that the week's goals ask for (said, or
-- sales over visitors and the order value of the four weeks before) against the best four weeks of the year before;
-- weights_gap: how far the weights of all quarters or months of a year are from 100 (or from 1), the larger of both
with week_year as (
  select w.week, w.week_no, d.year from dim_week w join dim_day d on d.biz_date = w.week_to where w.complete),
month_year as (
  select distinct month, year from dim_day),
year_sum as (
  select g.store, g.metric, y.year, count(*) as months, sum(cast(g.value as decimal(18,4))) as goal
  from goal_period g
  join month_year y on y.month = g.period
  where g.period_kind = 'month'
  group by g.store, g.metric, y.year),
weight as (
  select goal, substr(key, 1, 4) as year, key like '%Q%' as quarters, count(*) as parts,
    cast(sum(cast(value as decimal(18,4))) as double) as total
  from plan_goal_weight
  where key not like 'FY%'
  group by goal, substr(key, 1, 4), key like '%Q%'),
weight_gap as (
  select goal, year, max(total) as total,
    max(case when total > 50e0 then abs(total * 0.01e0 - 1e0) else abs(total - 1e0) end) as gap
  from weight
  where (quarters and parts = 4) or (not quarters and parts = 12)
  group by goal, year),
tree as (
  select p.store, p.metric, p.goal, w.year, w.week, w.week_no, p.value as year_goal, cast(s.goal as double) as months_goal, s.months
  from week_year w
  join goal_period p on p.period_kind = 'year' and p.period = w.year and p.metric = 'paid_amount'
  left join year_sum s on s.store = p.store and s.metric = p.metric and s.year = w.year),
weekly as (
  select m.store, m.metric, w.week_no, m.value, m.numerator, m.denominator
  from metric_period m
  join dim_week w on w.week = m.period
  where m.period_kind = 'week' and m.metric in ('conversion_rate', 'paid_amount')),
four as (
  select a.store, a.week_no, sum(cast(b.numerator as decimal(18,0))) as buyers, sum(cast(b.denominator as decimal(18,0))) as visitors,
    count(*) as weeks
  from weekly a
  join weekly b on b.store = a.store and b.metric = a.metric and b.week_no between a.week_no - 3 and a.week_no
  where a.metric = 'conversion_rate' and b.numerator is not null and b.denominator is not null
  group by a.store, a.week_no),
four_rate as (
  select store, week_no, cast(buyers as double) / nullif(cast(visitors as double), 0e0) as rate from four where weeks = 4),
best as (
  select t.store, t.week_no, max(f.rate) as rate, count(*) as weeks
  from (select distinct store, week_no from weekly) t
  join four_rate f on f.store = t.store and f.week_no between t.week_no - 52 and t.week_no - 1
  group by t.store, t.week_no),
usual_value as (
  select a.store, a.week_no, cast(sum(cast(p.value as decimal(18,4))) as double)
    / nullif(cast(sum(cast(c.numerator as decimal(18,0))) as double), 0e0) as per_buyer
  from weekly a
  join weekly p on p.store = a.store and p.metric = 'paid_amount' and p.week_no between a.week_no - 4 and a.week_no - 1
  join weekly c on c.store = a.store and c.metric = 'conversion_rate' and c.week_no = p.week_no
  where a.metric = 'paid_amount'
  group by a.store, a.week_no),
asked as (
  select w.week, w.week_no, a.store, a.value as amount, v.value as visitors, r.value as rate
  from week_year w
  join goal_period a on a.period_kind = 'week' and a.period = w.week and a.metric = 'paid_amount'
  left join goal_period v on v.period_kind = 'week' and v.period = w.week and v.metric = 'visitors' and v.store = a.store
  left join goal_period r on r.period_kind = 'week' and r.period = w.week and r.metric = 'conversion_rate' and r.store = a.store)
select t.store, t.metric, t.week, t.year_goal, t.months_goal, coalesce(t.months, 0) as months,
  abs(t.months_goal - t.year_goal) / nullif(cast(t.year_goal as double), 0e0) as tree_gap,
  coalesce(cast(a.amount as double) / nullif(cast(a.visitors * u.per_buyer as double), 0e0), a.rate) as implied_rate, b.rate as best_rate,
  g.total as weights_total, g.gap as weights_gap
from tree t
left join weight_gap g on g.goal = t.goal and g.year = t.year
left join asked a on a.store = t.store and a.week_no = t.week_no
left join usual_value u on u.store = t.store and u.week_no = t.week_no
left join best b on b.store = t.store and b.week_no = t.week_no and b.weeks >= 20
