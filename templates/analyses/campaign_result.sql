/* relation: campaign_result
   grain: [store, campaign]
   reads: [campaign_window, plan_campaign, plan_store, metric_day, dim_day]
   lineage: {}
   columns: {store: text, campaign: text, name: text, week: week, date_from: date, date_to: date, days: int days, days_run: int days,
             finished: bool, amount: money currency, based_days: int days, baseline: money currency, uplift: money currency,
             lift: double ratio = uplift / baseline, forecast: money currency, reached: double ratio = amount / forecast,
             first_day: money currency, first_day_planned: money currency,
             first_day_reached: double ratio = first_day / first_day_planned} */
-- sales of a campaign's days against what days without any campaign would have sold: for each day the mean of the same weekday
-- in the eight weeks before the start, of at least three such days, else the day has no baseline; there is an uplift only when
-- all days that ran have one. A campaign of several stores of one currency has a row for all, *CNY; the plan's forecast is
-- that of all. week: that of its last day in the data
with windowed as (
  select campaign, store, name, date_from, date_to from campaign_window where date_from is not null and date_to is not null),
sold as (
  select m.store, m.biz_date, d.day_of_week, m.numerator as amount
  from metric_day m
  join dim_day d on d.biz_date = m.biz_date
  where m.metric = 'paid_amount' and m.numerator is not null),
usual as (
  select w.campaign, w.store, s.day_of_week, count(*) as days, cast(sum(s.amount) as decimal(18,4)) as amount
  from windowed w
  join sold s on s.store = w.store and s.biz_date < w.date_from and date_diff('day', s.biz_date, w.date_from) <= 56
  left join (select distinct store, date_from, date_to from windowed) o
    on o.store = s.store and s.biz_date between o.date_from and o.date_to
  where o.store is null
  group by w.campaign, w.store, s.day_of_week),
usual_day as (
  select campaign, store, day_of_week,
    case when days >= 3 then cast(round(cast(amount as double) / nullif(cast(days as double), 0e0), 4) as decimal(18,4)) end as amount
  from usual),
ran as (
  select w.campaign, w.store, w.name, w.date_from, w.date_to, max(s.biz_date) as last_day, count(*) as days_run,
    cast(sum(s.amount) as decimal(18,4)) as amount, count(u.amount) as based_days, cast(sum(u.amount) as decimal(18,4)) as baseline,
    max(case when s.biz_date = w.date_from then s.amount end) as first_day
  from windowed w
  join sold s on s.store = w.store and s.biz_date between w.date_from and w.date_to
  left join usual_day u on u.campaign = w.campaign and u.store = w.store and u.day_of_week = s.day_of_week
  group by w.campaign, w.store, w.name, w.date_from, w.date_to),
number_of as (
  select w.campaign, count(*) as stores, count(distinct s.currency) as currencies, max(s.currency) as currency
  from windowed w
  join plan_store s on s.id = w.store
  group by w.campaign),
whole as (
  select r.campaign, '*' || n.currency as store, max(r.name) as name, r.date_from, r.date_to, max(r.last_day) as last_day,
    max(r.days_run) as days_run, cast(sum(r.amount) as decimal(18,4)) as amount, min(r.based_days) as based_days,
    cast(sum(r.baseline) as decimal(18,4)) as baseline, count(*) = n.stores and min(r.days_run) = max(r.days_run) as is_whole,
    min(case when r.based_days = r.days_run then 1 else 0 end) = 1 as is_based,
    cast(sum(r.first_day) as decimal(18,4)) as first_day
  from ran r
  join number_of n on n.campaign = r.campaign and n.stores > 1 and n.currencies = 1
  group by r.campaign, n.currency, n.stores, r.date_from, r.date_to),
every as (
  select r.campaign, r.store, r.name, r.date_from, r.date_to, r.last_day, r.days_run, r.amount, r.based_days, r.baseline,
    r.based_days = r.days_run as is_based, r.first_day, n.stores = 1 as has_forecast
  from ran r
  join number_of n on n.campaign = r.campaign
  union all
  select campaign, store, name, date_from, date_to, last_day, days_run, amount, based_days, baseline, is_based, first_day, true
  from whole
  where is_whole),
told as (
  select e.*, case when is_based then baseline end as base, case when has_forecast then c.forecast_sales end as forecast,
    case when has_forecast
      then cast(round(cast(c.forecast_sales as double) * c.forecast_first_day, 4) as decimal(18,4)) end as first_day_planned
  from every e
  join plan_campaign c on c.id = e.campaign)
select t.store, t.campaign, t.name, d.week, t.date_from, t.date_to,
  cast(date_diff('day', t.date_from, t.date_to) as bigint) + 1 as days, t.days_run, t.last_day = t.date_to as finished, t.amount,
  t.based_days, t.base as baseline, cast(t.amount - t.base as decimal(18,4)) as uplift,
  cast(t.amount - t.base as double) / nullif(cast(t.base as double), 0e0) as lift, t.forecast,
  cast(t.amount as double) / nullif(cast(t.forecast as double), 0e0) as reached, t.first_day, t.first_day_planned,
  cast(t.first_day as double) / nullif(cast(t.first_day_planned as double), 0e0) as first_day_reached
from told t
join dim_day d on d.biz_date = t.last_day
