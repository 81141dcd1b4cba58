/* relation: account_score_week
   grain: [store, score_kind, week]
   reads: [account_score, dim_day]
   lineage: {account_score: [store, score_kind, week]}
   columns: {store: text, score_kind: text, week: week, days: int days, value: double score, standing: double ratio, band: text,
             trade_mean: double score, previous: double score, fall: double ratio, below_trade: bool, at_risk: bool} */
-- the last score of the week. standing: where it lies on its scale, 1 at the best end; fall: how much of the scale it lost against
-- the week before, below zero where it gained. at_risk: the platform puts it into a band of risk, in the words that back ends use
with dated as (
  select s.*, d.week, d.week_no, count(*) over (partition by s.store, s.score_kind, d.week_no) as days,
    row_number() over (partition by s.store, s.score_kind, d.week_no order by s.biz_date desc) as place
  from account_score s
  join dim_day d on d.biz_date = s.biz_date
  where s.score_kind <> '' and s.score_value is not null),
weekly as (
  select store, score_kind, week, week_no, days, score_value as value, scale_min, scale_max, band, trade_mean,
    case when trim(direction) in ('down', 'Down', '低', '越低越好') then -1e0 else 1e0 end as sign
  from dated
  where place = 1),
placed as (
  select w.*, case when sign > 0e0 then (value - scale_min) / nullif(scale_max - scale_min, 0e0)
      else (scale_max - value) / nullif(scale_max - scale_min, 0e0) end as standing,
    max(value) over (partition by store, score_kind order by week_no range between 1 preceding and 1 preceding) as previous
  from weekly w)
select store, score_kind, week, days, value, standing, band, trade_mean, previous,
  sign * (previous - value) / nullif(scale_max - scale_min, 0e0) as fall, sign * (value - trade_mean) < 0e0 as below_trade,
  case when trim(band) <> '' then trim(band) in ('风险', '高风险', '预警', '警告', '较差', '差', '不及格', '不健康', '需改善', '限制',
    '風險', '高風險', '警示', '較差', '不健康', '待改善', '限制中', '要注意', '要改善', '注意', '危険', '警戒', '低い', '利用制限',
    'At risk', 'At Risk', 'Risk', 'Critical', 'Unhealthy', 'Poor', 'Fair', 'Below standard', 'Restricted', 'Red') end as at_risk
from placed
