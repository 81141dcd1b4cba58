/* relation: benchmark_week
   grain: [store, metric, level, week]
   reads: [benchmark_daily, metric_day, dim_day, dim_metric]
   lineage: {benchmark_daily: [store, metric, week], store_daily: [store, week]}
   columns: {store: text, metric: text, level: text, week: week, days: int days, own: double number, trade: double number,
             gap: double ratio, previous_own: double number, previous_trade: double number, own_change: double ratio,
             trade_change: double ratio, behind: double points, worse_by: double points, both_fall: bool, weeks_below: int count} */
-- means of the days of a week that the export has of both, the shop and its trade, so nothing is added up that does not add.
-- behind: how much less the shop grew than the trade, in points; worse_by: the same to the worse side, more where less is
-- better; weeks_below: of the last four, those in which the shop stood on the worse side of the trade
with pair as (
  select b.store, b.metric, b.level, d.week, d.week_no, b.biz_date,
    cast(m.value as decimal(28,9)) as own, cast(max(b.value) as decimal(28,9)) as trade
  from benchmark_daily b
  join dim_day d on d.biz_date = b.biz_date
  join metric_day m on m.store = b.store and m.metric = b.metric and m.biz_date = b.biz_date
  where b.value is not null and m.value is not null
  group by b.store, b.metric, b.level, d.week, d.week_no, b.biz_date, m.value),
weekly as (
  select store, metric, level, week, week_no, count(*) as days,
    cast(sum(own) as double) / nullif(cast(count(*) as double), 0e0) as own,
    cast(sum(trade) as double) / nullif(cast(count(*) as double), 0e0) as trade
  from pair
  group by store, metric, level, week, week_no),
compared as (
  select w.store, w.metric, w.level, w.week, w.week_no, w.days, w.own, w.trade, p.own as previous_own, p.trade as previous_trade,
    (w.own - w.trade) / nullif(w.trade, 0e0) as gap, (w.own - p.own) / nullif(p.own, 0e0) as own_change,
    (w.trade - p.trade) / nullif(p.trade, 0e0) as trade_change, g.good,
    case when g.good = 'down' then w.own > w.trade else w.own < w.trade end as below
  from weekly w
  join dim_metric g on g.metric = w.metric
  left join weekly p on p.store = w.store and p.metric = w.metric and p.level = w.level and p.week_no = w.week_no - 1)
select store, metric, level, week, days, own, trade, gap, previous_own, previous_trade, own_change, trade_change,
  trade_change - own_change as behind,
  case when good = 'down' then own_change - trade_change else trade_change - own_change end as worse_by,
  own_change < 0e0 and trade_change < 0e0 as both_fall,
  cast(sum(case when below then 1 else 0 end) over (partition by store, metric, level order by week_no
    range between 3 preceding and current row) as bigint) as weeks_below
from compared
