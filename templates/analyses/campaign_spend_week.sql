/* relation: campaign_spend_week
   grain: [store, campaign, week]
   reads: [promotion_daily, campaign_window, plan_campaign, dim_day]
   lineage: {promotion_daily: [store, campaign, week]}
   columns: {store: text, campaign: text, campaign_name: text, week: week, date_from: date, date_to: date, stores: int count,
             spend: money currency, outside: money currency, spent_so_far: money currency, budget: money currency, days_run: int days,
             days: int days, due_so_far: money currency, ahead: double ratio} */
-- promotion that an export books on a campaign of the plan, by its id or name: in the week, of it on days outside the campaign's window, and
-- inside the window up to the week's end beside an even pace of the planned budget. A budget of several stores is that of all, so there is
-- a pace only where the campaign is one of a single store. Of several exports of a day the one with the highest spend counts
with word as (
  select campaign, store, campaign as said, name, date_from, date_to from campaign_window where date_from is not null and date_to is not null
  union
  select campaign, store, name, name, date_from, date_to from campaign_window where name <> '' and date_from is not null and date_to is not null),
exported as (
  select p.store, w.campaign, p.channel, p.biz_date, p.src_file, cast(sum(p.ad_spend) as decimal(18,4)) as spend
  from promotion_daily p
  join word w on w.store = p.store and w.said = p.campaign
  where p.ad_spend is not null and p.biz_date is not null
  group by p.store, w.campaign, p.channel, p.biz_date, p.src_file),
placed as (
  select e.*, row_number() over (partition by store, campaign, channel, biz_date order by spend desc, src_file) as place from exported e),
daily as (
  select store, campaign, biz_date, cast(sum(spend) as decimal(18,4)) as spend from placed where place = 1 group by store, campaign, biz_date),
window_of as (
  select campaign, store, max(name) as name, min(date_from) as date_from, max(date_to) as date_to from word group by campaign, store),
store_count as (
  select campaign, count(*) as stores from window_of group by campaign),
weekly as (
  select y.store, y.campaign, d.week, d.week_no, cast(sum(y.spend) as decimal(18,4)) as spend,
    cast(sum(case when y.biz_date between w.date_from and w.date_to then cast(0 as decimal(18,4)) else y.spend end) as decimal(18,4)) as outside
  from daily y
  join window_of w on w.store = y.store and w.campaign = y.campaign
  join dim_day d on d.biz_date = y.biz_date
  group by y.store, y.campaign, d.week, d.week_no),
so_far as (
  select k.store, k.campaign, k.week_no, cast(sum(case when y.biz_date between w.date_from and w.date_to then y.spend end) as decimal(18,4)) as spend
  from weekly k
  join window_of w on w.store = k.store and w.campaign = k.campaign
  join daily y on y.store = k.store and y.campaign = k.campaign
  join dim_day d on d.biz_date = y.biz_date and d.week_no <= k.week_no
  group by k.store, k.campaign, k.week_no),
run as (
  select k.store, k.campaign, k.week_no, count(*) as days
  from weekly k
  join window_of w on w.store = k.store and w.campaign = k.campaign
  join dim_day d on d.biz_date between w.date_from and w.date_to and d.week_no <= k.week_no and d.covered
  group by k.store, k.campaign, k.week_no),
paced as (
  select k.store, k.campaign, w.name, k.week, w.date_from, w.date_to, n.stores, k.spend, k.outside, s.spend as spent_so_far,
    case when n.stores = 1 then c.budget end as budget, coalesce(r.days, 0) as days_run,
    date_diff('day', w.date_from, w.date_to) + 1 as days
  from weekly k
  join window_of w on w.store = k.store and w.campaign = k.campaign
  join store_count n on n.campaign = k.campaign
  join plan_campaign c on c.id = k.campaign
  left join so_far s on s.store = k.store and s.campaign = k.campaign and s.week_no = k.week_no
  left join run r on r.store = k.store and r.campaign = k.campaign and r.week_no = k.week_no),
due as (
  select p.*, cast(round(cast(p.budget as double) * cast(p.days_run as double) / nullif(cast(p.days as double), 0e0), 4) as decimal(18,4)) as due_so_far
  from paced p)
select store, campaign, coalesce(nullif(name, ''), campaign) as campaign_name, week, date_from, date_to, stores, spend, outside, spent_so_far, budget,
  days_run, cast(days as bigint) as days, due_so_far,
  cast(spent_so_far as double) / nullif(cast(due_so_far as double), 0e0) - 1e0 as ahead
from due
