/* relation: funnel_week
   grain: [store, week, step]
   reads: [store_day, dim_day, dim_week]
   lineage: {store_daily: [store, week]}
   columns: {store: text, week: week, step: text, from_step: text, days: int days, basis: text, entered: int count,
             passed: int count, rate: double ratio = passed / entered, previous_rate: double ratio, usual_weeks: int count,
             usual_rate: double ratio, lower: double ratio, lost_amount: money currency, costliest: bool} */
-- visitors, cart, order, pay: a step starts from the nearest step before it that the store's export has in the week; both sides
-- are people of the same days, added (visitor-days). usual_rate: the up to eight weeks before that have this step, people
-- together, at least four. lower: the limit that a like week stays above in 199 of 200 cases, by the mean and standard deviation of
-- those weeks (Student's t, the wider the fewer they are). lost_amount: what the people whom the usual rate would have taken further would have paid at the week's own rate
-- from there on; costliest: the step that costs most in its week
with daily as (
  select s.store, d.week_no, s.biz_date, s.visitors, s.cart_users, s.order_buyers, s.paid_buyers, s.paid_amount
  from store_day s
  join dim_day d on d.biz_date = s.biz_date),
known as (
  select store, week_no, max(visitors) is not null as has_visitors, max(cart_users) is not null as has_cart,
    max(order_buyers) is not null as has_order
  from daily
  group by store, week_no),
link as (
  select k.store, k.week_no, 'cart' as step, 'visitors' as from_step from known k where k.has_visitors
  union all
  select k.store, k.week_no, 'order', case when k.has_cart then 'cart' else 'visitors' end from known k
  where k.has_cart or k.has_visitors
  union all
  select k.store, k.week_no, 'pay', case when k.has_order then 'order' when k.has_cart then 'cart' else 'visitors' end
  from known k
  where k.has_order or k.has_cart or k.has_visitors),
people as (
  select l.store, l.week_no, l.step, l.from_step, d.paid_buyers, d.paid_amount,
    case l.from_step when 'visitors' then d.visitors when 'cart' then d.cart_users else d.order_buyers end as entered,
    case l.step when 'cart' then d.cart_users when 'order' then d.order_buyers else d.paid_buyers end as passed
  from link l
  join daily d on d.store = l.store and d.week_no = l.week_no),
summed as (
  select store, week_no, step, from_step, count(*) as days, cast(sum(entered) as bigint) as entered,
    cast(sum(passed) as bigint) as passed, cast(sum(paid_amount) as decimal(18,4)) as paid_amount
  from people
  where entered is not null and passed is not null
  group by store, week_no, step, from_step),
rated as (
  select s.*, cast(passed as double) / nullif(cast(entered as double), 0e0) as rate,
    cast(round(cast(passed as double) / nullif(cast(entered as double), 0e0), 9) as decimal(18,9)) as exact_rate
  from summed s),
back as (
  select a.n * 4 + b.n as n
  from (values (0), (1)) as a(n)
  cross join (values (1), (2), (3), (4)) as b(n)),
base as (
  select r.store, r.step, r.from_step, r.week_no + b.n as week_no, r.entered, r.passed, r.exact_rate,
    cast(r.exact_rate as decimal(19,9)) * cast(r.exact_rate as decimal(19,9)) as square
  from rated r
  cross join back b
  where r.exact_rate is not null),
usual as (
  select store, step, from_step, week_no, count(*) as weeks, cast(sum(entered) as bigint) as entered,
    cast(sum(passed) as bigint) as passed, sum(exact_rate) as rates, sum(square) as squares
  from base
  group by store, step, from_step, week_no),
factor as (
  select v.n, v.k from
    (values (4, 6.5303e0), (5, 5.0435e0), (6, 4.3552e0), (7, 3.9634e0), (8, 3.7118e0)) as v(n, k)),
spread as (
  select u.*, f.k, cast(rates as double) / nullif(cast(weeks as double), 0e0) as mean_rate,
    (cast(squares as double) - cast(rates as double) * cast(rates as double) / nullif(cast(weeks as double), 0e0))
      / nullif(cast(weeks as double) - 1e0, 0e0) as variance
  from usual u
  join factor f on f.n = u.weeks),
compared as (
  select r.store, w.week, r.week_no, r.step, r.from_step, r.days, r.entered, r.passed, r.rate, p.rate as previous_rate,
    coalesce(u.weeks, 0) as usual_weeks, r.paid_amount,
    case when u.weeks >= 4 then cast(u.passed as double) / nullif(cast(u.entered as double), 0e0) end as usual_rate,
    l.mean_rate - l.k * sqrt(case when l.variance > 0e0 then l.variance else 0e0 end) as lower
  from rated r
  join dim_week w on w.week_no = r.week_no and w.complete
  left join rated p on p.store = r.store and p.step = r.step and p.from_step = r.from_step and p.week_no = r.week_no - 1
  left join usual u on u.store = r.store and u.step = r.step and u.from_step = r.from_step and u.week_no = r.week_no
  left join spread l on l.store = r.store and l.step = r.step and l.from_step = r.from_step and l.week_no = r.week_no),
costed as (
  select c.*,
    case when round(usual_rate - rate, 9) > 0e0 and passed > 0
      then cast(round((usual_rate - rate) * cast(entered as double) * cast(paid_amount as double)
        / nullif(cast(passed as double), 0e0), 4) as decimal(18,4))
      when round(usual_rate - rate, 9) <= 0e0 then cast(0 as decimal(18,4)) end as lost_amount
  from compared c),
placed as (
  select c.*, row_number() over (partition by store, week_no order by lost_amount desc nulls last, step) as place from costed c)
select store, week, step, from_step, days, 'visitor-days' as basis, entered, passed, rate, previous_rate, usual_weeks, usual_rate,
  lower, lost_amount, case when lost_amount is not null then place = 1 and lost_amount > 0 end as costliest
from placed
