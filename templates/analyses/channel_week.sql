/* relation: channel_week
   grain: [store, channel, week]
   reads: [promotion_daily, dim_day]
   lineage: {promotion_daily: [store, channel, week]}
   columns: {store: text, channel: text, week: week, impressions: int count, clicks: int count, ad_spend: money currency,
             ad_sales: money currency, ad_orders: int count, ctr: double ratio = clicks / impressions,
             cpc: double currency = ad_spend / clicks, roas: double number = ad_sales / ad_spend,
             ad_conversion_rate: double ratio = ad_orders / clicks, previous_roas: double number,
             previous_ad_spend: money currency} */
with weekly as (
  select p.store, p.channel, d.week, d.week_no, cast(sum(p.impressions) as bigint) as impressions,
    cast(sum(p.clicks) as bigint) as clicks, cast(sum(p.ad_spend) as decimal(18,4)) as ad_spend,
    cast(sum(p.ad_sales) as decimal(18,4)) as ad_sales, cast(sum(p.ad_orders) as bigint) as ad_orders
  from promotion_daily p
  join dim_day d on d.biz_date = p.biz_date
  group by p.store, p.channel, d.week, d.week_no)
select w.store, w.channel, w.week, w.impressions, w.clicks, w.ad_spend, w.ad_sales, w.ad_orders,
  cast(w.clicks as double) / nullif(cast(w.impressions as double), 0e0) as ctr,
  cast(w.ad_spend as double) / nullif(cast(w.clicks as double), 0e0) as cpc,
  cast(w.ad_sales as double) / nullif(cast(w.ad_spend as double), 0e0) as roas,
  cast(w.ad_orders as double) / nullif(cast(w.clicks as double), 0e0) as ad_conversion_rate,
  cast(p.ad_sales as double) / nullif(cast(p.ad_spend as double), 0e0) as previous_roas,
  p.ad_spend as previous_ad_spend
from weekly w
left join weekly p on p.store = w.store and p.channel = w.channel and p.week_no = w.week_no - 1
