/* relation: account_score_week
   grain: [store, score_kind, week]
   reads: [account_score, dim_day]
   lineage: {account_score: [store, score_kind, week]}
   columns: {store: text, score_kind: text, week: week, days: int days, value: double score, standing: double ratio, band: text,
             trade_mean: double score, previous: double score, fall: double ratio, below_trade: bool} */
-- the last score of the week. standing: where it lies on its scale, 1 at the best end; fall: how much of the scale it lost against
-- the week before, below zero where it gained
with weekly as (
  select s.store, s.score_kind, d.week, d.week_no, count(distinct s.biz_date) as days, max_by(s.score_value, s.biz_date) as value,
    max_by(s.scale_min, s.biz_date) as scale_min, max_by(s.scale_max, s.biz_date) as scale_max, max_by(s.band, s.biz_date) as band,
    max_by(s.trade_mean, s.biz_date) as trade_mean,
    case when max_by(trim(s.direction), s.biz_date) in ('down', 'Down', '低', '越低越好') then -1e0 else 1e0 end as sign
  from account_score s
  join dim_day d on d.biz_date = s.biz_date
  where s.score_kind <> '' and s.score_value is not null
  group by s.store, s.score_kind, d.week, d.week_no),
placed as (
  select w.*, case when sign > 0e0 then (value - scale_min) / nullif(scale_max - scale_min, 0e0)
      else (scale_max - value) / nullif(scale_max - scale_min, 0e0) end as standing,
    max(value) over (partition by store, score_kind order by week_no range between 1 preceding and 1 preceding) as previous
  from weekly w)
select store, score_kind, week, days, value, standing, band, trade_mean, previous,
  sign * (previous - value) / nullif(scale_max - scale_min, 0e0) as fall, sign * (value - trade_mean) < 0e0 as below_trade
from placed
