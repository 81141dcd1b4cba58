/* relation: affiliate_week
   grain: [store, partner, week]
   reads: [promotion_daily, metric_day, dim_day]
   lineage: {promotion_daily: [store, partner, week]}
   columns: {store: text, partner: text, week: week, days: int days, affiliate_sales: money currency,
             affiliate_commission: money currency, commission_rate: double ratio = affiliate_commission / affiliate_sales,
             margin_profit: money currency, margin_sales: money currency,
             margin: double ratio = margin_profit / margin_sales, contribution: money currency, sales_4: money currency,
             commission_4: money currency, previous_sales: money currency} */
-- what a partner sold, at the gross margin that the store had over four weeks up to this one (of the days that tell both profit
-- and sales), less the commission; without a margin there is no contribution. previous: the week before
with weekly as (
  select p.store, p.partner, d.week, d.week_no, count(distinct p.biz_date) as days,
    cast(sum(p.affiliate_sales) as decimal(18,4)) as affiliate_sales,
    cast(sum(p.affiliate_commission) as decimal(18,4)) as affiliate_commission
  from promotion_daily p
  join dim_day d on d.biz_date = p.biz_date
  where p.partner <> ''
  group by p.store, p.partner, d.week, d.week_no),
wider as (
  select w.*,
    cast(sum(affiliate_sales) over (partition by store, partner order by week_no range between 3 preceding and current row)
      as decimal(18,4)) as sales_4,
    cast(sum(affiliate_commission) over (partition by store, partner order by week_no range between 3 preceding and current row)
      as decimal(18,4)) as commission_4,
    max(affiliate_sales) over (partition by store, partner order by week_no range between 1 preceding and 1 preceding)
      as previous_sales
  from weekly w),
profit_day as (
  select m.store, d.week_no, m.biz_date, max(case when m.metric = 'gross_profit' then m.numerator end) as profit,
    max(case when m.metric = 'paid_amount' then m.numerator end) as sales
  from metric_day m
  join dim_day d on d.biz_date = m.biz_date
  where m.metric in ('gross_profit', 'paid_amount')
  group by m.store, d.week_no, m.biz_date),
earned as (
  select store, week_no, cast(sum(profit) as decimal(18,4)) as profit, cast(sum(sales) as decimal(18,4)) as sales
  from profit_day
  where profit is not null and sales is not null
  group by store, week_no),
margin as (
  select p.store, p.week_no + b.n as week_no, cast(sum(p.profit) as decimal(18,4)) as profit,
    cast(sum(p.sales) as decimal(18,4)) as sales
  from earned p
  cross join (values (0), (1), (2), (3)) as b(n)
  group by p.store, p.week_no + b.n)
select w.store, w.partner, w.week, w.days, w.affiliate_sales, w.affiliate_commission,
  cast(w.affiliate_commission as double) / nullif(cast(w.affiliate_sales as double), 0e0) as commission_rate,
  m.profit as margin_profit, m.sales as margin_sales, cast(m.profit as double) / nullif(cast(m.sales as double), 0e0) as margin,
  cast(round(cast(w.affiliate_sales as double) * cast(m.profit as double) / nullif(cast(m.sales as double), 0e0)
    - cast(w.affiliate_commission as double), 4) as decimal(18,4)) as contribution,
  w.sales_4, w.commission_4, w.previous_sales
from wider w
left join margin m on m.store = w.store and m.week_no = w.week_no
