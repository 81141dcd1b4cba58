/* relation: score_day
   grain: [store, score, biz_date]
   reads: [metric_day, account_score, dim_day]
   lineage: {store_daily: [store, biz_date]}
   columns: {store: text, score: text, biz_date: date, week: week, value: double score, fall: double score,
             earlier_fall: double score, week_fall: double score, last_of_week: bool} */
-- the three DSR of the daily report, and scores of the account up to five of which more is better; other scales have no common limit.
-- fall: against the day before; earlier_fall: that day's own; week_fall: against the same weekday a week ago
with told as (
  select store, metric as score, biz_date, value
  from metric_day
  where metric in ('dsr_description', 'dsr_service', 'dsr_logistics') and value is not null
  union all
  select store, score_kind, biz_date, max(score_value)
  from account_score
  where score_kind not in ('', 'dsr_description', 'dsr_service', 'dsr_logistics') and score_value is not null and scale_max = 5
    and coalesce(trim(direction), '') not in ('down', 'Down', '低', '越低越好')
  group by store, score_kind, biz_date),
score as (
  select m.store, m.score, m.biz_date, d.week, d.week_no, d.day_of_week, m.value,
    lag(m.value) over (partition by m.store, m.score order by m.biz_date) as before_1,
    lag(m.value, 2) over (partition by m.store, m.score order by m.biz_date) as before_2,
    row_number() over (partition by m.store, m.score, d.week_no order by m.biz_date desc) as place
  from told m
  join dim_day d on d.biz_date = m.biz_date)
select s.store, s.score, s.biz_date, s.week, s.value, s.before_1 - s.value as fall, s.before_2 - s.before_1 as earlier_fall,
  w.value - s.value as week_fall, s.place = 1 as last_of_week
from score s
left join score w on w.store = s.store and w.score = s.score and w.week_no = s.week_no - 1 and w.day_of_week = s.day_of_week
