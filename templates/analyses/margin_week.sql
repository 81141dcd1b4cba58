/* relation: margin_week
   grain: [store, week]
   reads: [metric_day, dim_day, dim_week]
   lineage: {store_daily: [store, week]}
   columns: {store: text, week: week, days: int days, profit: money currency, sales: money currency,
             margin: double ratio = profit / sales} */
-- the gross margin that a store had over four weeks up to this one, of the days that tell both profit and sales
with profit_day as (
  select m.store, d.week_no, m.biz_date, max(case when m.metric = 'gross_profit' then m.numerator end) as profit,
    max(case when m.metric = 'paid_amount' then m.numerator end) as sales
  from metric_day m
  join dim_day d on d.biz_date = m.biz_date
  where m.metric in ('gross_profit', 'paid_amount')
  group by m.store, d.week_no, m.biz_date),
earned as (
  select store, week_no, count(*) as days, cast(sum(profit) as decimal(18,4)) as profit, cast(sum(sales) as decimal(18,4)) as sales
  from profit_day
  where profit is not null and sales is not null
  group by store, week_no),
four as (
  select p.store, p.week_no + b.n as week_no, cast(sum(p.days) as bigint) as days, cast(sum(p.profit) as decimal(18,4)) as profit,
    cast(sum(p.sales) as decimal(18,4)) as sales
  from earned p
  cross join (values (0), (1), (2), (3)) as b(n)
  group by p.store, p.week_no + b.n)
select f.store, w.week, f.days, f.profit, f.sales, cast(f.profit as double) / nullif(cast(f.sales as double), 0e0) as margin
from four f
join dim_week w on w.week_no = f.week_no
