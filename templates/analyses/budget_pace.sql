/* relation: budget_pace
   grain: [store, budget, week]
   reads: [plan_budget, plan_budget_period, plan_period, plan_channel, plan_channel_match, plan_store, promotion_daily, metric_day, dim_day,
           dim_week]
   lineage: {promotion_daily: [store]}
   columns: {store: text, budget: text, week: week, period: text, amount: money currency, spent: money currency, spent_share: double ratio = spent / amount,
             days_run: int days, days: int days, time_share: double ratio = days_run / days, ahead: double ratio, gap_amount: money currency} */
-- budgets of the month in which the week ends, of the whole shop or of a channel: what went of them since the first beside the days that have
-- passed. Spend of the shop is that of its figures, commission of affiliates too; of a channel what its exports say, of several of one
-- day the one with the highest; a channel that no export has named is left out. The store is that of the budget, else the only one
with sole as (
  select min(id) as store from plan_store having count(*) = 1),
word as (
  select id as channel, id as said from plan_channel
  union
  select id, name from plan_channel where name <> ''
  union
  select channel, value from plan_channel_match),
exported as (
  select p.store, c.channel, p.channel as said, p.biz_date, p.src_file,
    cast(sum(coalesce(p.ad_spend, p.affiliate_commission)) as decimal(18,4)) as spend
  from promotion_daily p
  join word c on c.said = p.channel
  where p.biz_date is not null
  group by p.store, c.channel, p.channel, p.biz_date, p.src_file),
sized as (
  select e.*, row_number() over (partition by store, channel, said, biz_date order by spend desc, src_file) as place from exported e where spend is not null),
daily as (
  select store, channel, biz_date, spend from sized where place = 1
  union all
  select store, '', biz_date, numerator from metric_day where metric in ('ad_spend', 'affiliate_commission') and numerator is not null),
reach as (
  select store, channel, min(biz_date) as first_day from daily group by store, channel),
running as (
  select coalesce(nullif(b.store, ''), s.store) as store, b.id as budget, b.channel, w.week, w.week_to, p.period, p.date_from, p.days, v.value as amount
  from plan_budget b
  join plan_budget_period v on v.budget = b.id and v.value > 0
  join plan_period p on p.period = v.key and p.period_kind = 'month'
  join dim_week w on w.complete and w.week_to between p.date_from and p.date_to
  left join sole s on s.store <> ''
  where b.campaign = '' and b.line = '' and b.product = ''),
passed as (
  select r.store, r.budget, r.channel, r.week, r.week_to, r.period, r.date_from, r.days, r.amount, count(*) as days_run
  from running r
  join reach e on e.store = r.store and e.channel = r.channel and e.first_day <= r.date_from
  join dim_day d on d.biz_date between r.date_from and r.week_to and d.covered
  group by r.store, r.budget, r.channel, r.week, r.week_to, r.period, r.date_from, r.days, r.amount),
summed as (
  select p.store, p.budget, p.week, p.period, p.amount, p.days_run, p.days,
    cast(coalesce(sum(y.spend), cast(0 as decimal(18,4))) as decimal(18,4)) as spent
  from passed p
  left join daily y on y.store = p.store and y.channel = p.channel and y.biz_date between p.date_from and p.week_to
  group by p.store, p.budget, p.week, p.period, p.amount, p.days_run, p.days),
shared as (
  select s.*, cast(spent as double) / nullif(cast(amount as double), 0e0) as spent_share,
    cast(days_run as double) / nullif(cast(days as double), 0e0) as time_share
  from summed s)
select store, budget, week, period, cast(amount as decimal(18,4)) as amount, spent, spent_share, days_run, days, time_share, spent_share - time_share as ahead,
  cast(round(abs(spent_share - time_share) * cast(amount as double), 4) as decimal(18,4)) as gap_amount
from shared
