/* relation: budget_day
   grain: [store, channel, campaign, biz_date]
   reads: [promotion_daily, channel_break_even, dim_day]
   lineage: {promotion_daily: [store, channel, campaign, biz_date]}
   columns: {store: text, channel: text, campaign: text, biz_date: date, week: week, promoted: text, budget: money currency,
             ad_spend: money currency, used: double ratio = ad_spend / budget, ad_sales: money currency,
             roas: double number = ad_sales / ad_spend, exhausted_at: time, exhausted_hour: int count, break_even: double number} */
-- days with a budget: how much of it went, when it was used up, and whether what it brought was above the plan's break-even. Of
-- several exports of a day the one with the highest spend counts
with exported as (
  select store, channel, campaign, biz_date, src_file, max(budget) as budget, cast(sum(ad_spend) as decimal(18,4)) as ad_spend,
    cast(sum(ad_sales) as decimal(18,4)) as ad_sales, max(exhausted_at) as exhausted_at
  from promotion_daily
  where biz_date is not null and campaign <> ''
  group by store, channel, campaign, biz_date, src_file),
sized as (
  select e.*, coalesce(ad_spend, cast(0 as decimal(18,4))) as known_spend from exported e),
placed as (
  select s.*, row_number() over (partition by store, channel, campaign, biz_date order by known_spend desc, src_file) as place
  from sized s)
select p.store, p.channel, p.campaign, p.biz_date, d.week, p.channel || ' / ' || p.campaign as promoted, p.budget, p.ad_spend,
  cast(p.ad_spend as double) / nullif(cast(p.budget as double), 0e0) as used, p.ad_sales,
  cast(p.ad_sales as double) / nullif(cast(p.ad_spend as double), 0e0) as roas, p.exhausted_at,
  cast(extract(hour from p.exhausted_at) as bigint) as exhausted_hour, l.break_even
from placed p
join dim_day d on d.biz_date = p.biz_date
left join channel_break_even l on l.store = p.store and l.channel = p.channel
where p.place = 1 and p.budget is not null
