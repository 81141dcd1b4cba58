/* relation: ad_hour_week
   grain: [store, channel, hour, week]
   reads: [promotion_hourly, clock_hour, channel_break_even, dim_day, dim_week]
   lineage: {promotion_hourly: [store, channel, week]}
   columns: {store: text, channel: text, hour: int count, slot: text, week: week, weeks: int count, clicks_4: int count, cost_4: money currency,
             sales_4: money currency, return_4: double number = sales_4 / cost_4, best_return: double number, break_even: double number} */
-- hours of the day in which a channel spent, in four complete weeks up to this one: what they returned together, and in the best of those weeks;
-- weeks: of the four, those with spend and sales known
with weekly as (
  select p.store, p.channel, h.hour, d.week_no, cast(sum(p.clicks) as bigint) as clicks, cast(sum(p.ad_spend) as decimal(18,4)) as cost,
    cast(sum(p.ad_sales) as decimal(18,4)) as sales
  from promotion_hourly p
  join clock_hour h on h.hour_text = p.hour_text
  join dim_day d on d.biz_date = p.biz_date
  where p.channel <> '' and p.ad_spend > 0
  group by p.store, p.channel, h.hour, d.week_no),
rated as (
  select w.*, cast(sales as double) / nullif(cast(cost as double), 0e0) as roas from weekly w),
four as (
  select r.store, r.channel, r.hour, r.week_no + b.n as week_no, count(r.roas) as weeks, cast(sum(r.clicks) as bigint) as clicks,
    cast(sum(r.cost) as decimal(18,4)) as cost, cast(sum(r.sales) as decimal(18,4)) as sales, max(r.roas) as best_return
  from rated r
  cross join (values (0), (1), (2), (3)) as b(n)
  group by r.store, r.channel, r.hour, r.week_no + b.n)
select f.store, f.channel, f.hour, f.channel || ' / ' || cast(f.hour as varchar) || ':00' as slot, w.week, f.weeks, f.clicks as clicks_4, f.cost as cost_4,
  f.sales as sales_4, cast(f.sales as double) / nullif(cast(f.cost as double), 0e0) as return_4, f.best_return, l.break_even
from four f
join dim_week w on w.week_no = f.week_no and w.complete
left join channel_break_even l on l.store = f.store and l.channel = f.channel
