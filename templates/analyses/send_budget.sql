/* relation: send_budget
   grain: [store, month, week]
   reads: [crm_send, plan_touch, dim_day, dim_week]
   columns: {store: text, month: text, week: week, sends: int count, spent: money currency, budget: money currency} */
-- what messages of a month have cost up to the end of each of its weeks, beside the budgets of that month's touches; sends without a cost are not
-- in it, so it is at least that. budget: none where no touch of the shop in that month has one
with month_week as (
  select distinct d.week, w.week_to, substr(cast(d.biz_date as varchar), 1, 7) as month
  from dim_day d
  join dim_week w on w.week = d.week),
sent as (
  select store, biz_date, substr(cast(biz_date as varchar), 1, 7) as month, send_cost from crm_send where biz_date is not null),
planned as (
  select store, substr(cast(on_day as varchar), 1, 7) as month, cast(sum(budget) as decimal(18,4)) as budget
  from plan_touch
  where on_day is not null
  group by store, substr(cast(on_day as varchar), 1, 7)),
spent as (
  select s.store, s.month, m.week, count(*) as sends, cast(sum(s.send_cost) as decimal(18,4)) as spent
  from sent s
  join month_week m on m.month = s.month and s.biz_date <= m.week_to
  group by s.store, s.month, m.week)
select s.store, s.month, s.week, s.sends, s.spent, p.budget
from spent s
left join planned p on p.store = s.store and p.month = s.month
