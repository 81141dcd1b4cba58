/* relation: channel_return
   grain: [store, channel, week]
   reads: [channel_week, dim_week, channel_break_even]
   lineage: {promotion_daily: [store, channel, week]}
   columns: {store: text, channel: text, week: week, ad_spend: money currency, ad_sales: money currency,
             roas: double number = ad_sales / ad_spend, previous_spend: money currency, previous_sales: money currency,
             previous_roas: double number = previous_sales / previous_spend, spend_change: double ratio, tested: bool,
             marginal_roas: double number, marginal_error: double number, return_rank: int count, break_even: double number, weeks_below: int count} */
-- four complete weeks against the four before, both with spend in every week. What a channel sells more per money spent more
-- (marginal_roas) says something only where spend moved by 20 % at least (tested); the rank is among those. marginal_error: its
-- standard error, by the number of orders in both spans and the amount of one.
-- weeks_below: of the last four, those whose own return was below the plan's break-even
with weekly as (
  select c.store, c.channel, c.week, w.week_no, c.ad_spend, c.ad_sales, c.ad_orders, c.roas, l.break_even
  from channel_week c
  join dim_week w on w.week = c.week
  left join channel_break_even l on l.store = c.store and l.channel = c.channel
  where w.complete),
block as (
  select w.*,
    count(ad_spend) over (partition by store, channel order by week_no range between 3 preceding and current row) as weeks,
    count(ad_spend) over (partition by store, channel order by week_no range between 7 preceding and 4 preceding) as previous_weeks,
    cast(sum(ad_spend) over (partition by store, channel order by week_no range between 3 preceding and current row)
      as decimal(18,4)) as spend_4,
    cast(sum(ad_sales) over (partition by store, channel order by week_no range between 3 preceding and current row)
      as decimal(18,4)) as sales_4,
    cast(sum(ad_spend) over (partition by store, channel order by week_no range between 7 preceding and 4 preceding)
      as decimal(18,4)) as spend_8,
    cast(sum(ad_sales) over (partition by store, channel order by week_no range between 7 preceding and 4 preceding)
      as decimal(18,4)) as sales_8,
    cast(sum(ad_orders) over (partition by store, channel order by week_no range between 3 preceding and current row)
      as double) as orders_4,
    cast(sum(ad_orders) over (partition by store, channel order by week_no range between 7 preceding and 4 preceding)
      as double) as orders_8,
    cast(sum(case when roas < break_even then 1 when break_even is not null then 0 end)
      over (partition by store, channel order by week_no range between 3 preceding and current row) as bigint) as weeks_below
  from weekly w),
compared as (
  select b.*, case when previous_weeks = 4 then spend_8 end as previous_spend,
    case when previous_weeks = 4 then sales_8 end as previous_sales
  from block b
  where weeks = 4),
tried as (
  select c.*, (cast(spend_4 as double) - cast(previous_spend as double)) / nullif(cast(previous_spend as double), 0e0) as spend_change
  from compared c),
told as (
  select t.*, abs(round(spend_change, 9)) >= 0.2e0 as tested,
    case when abs(round(spend_change, 9)) >= 0.2e0
      then (cast(sales_4 as double) - cast(previous_sales as double))
        / nullif(cast(spend_4 as double) - cast(previous_spend as double), 0e0) end as marginal_roas,
    case when abs(round(spend_change, 9)) >= 0.2e0
      then sqrt(cast(sales_4 as double) * cast(sales_4 as double) / nullif(orders_4, 0e0)
          + cast(previous_sales as double) * cast(previous_sales as double) / nullif(orders_8, 0e0))
        / nullif(abs(cast(spend_4 as double) - cast(previous_spend as double)), 0e0) end as marginal_error
  from tried t),
ranked as (
  select t.*, case when marginal_roas is null then 1 else 0 end as unknown, round(marginal_roas, 9) as rank_by from told t)
select store, channel, week, spend_4 as ad_spend, sales_4 as ad_sales,
  cast(sales_4 as double) / nullif(cast(spend_4 as double), 0e0) as roas, previous_spend, previous_sales,
  cast(previous_sales as double) / nullif(cast(previous_spend as double), 0e0) as previous_roas, spend_change, tested, marginal_roas,
  marginal_error,
  case when marginal_roas is not null then row_number() over (partition by store, week
    order by unknown, rank_by desc, channel) end as return_rank,
  break_even, weeks_below
from ranked
