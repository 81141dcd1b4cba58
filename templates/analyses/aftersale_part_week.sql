/* relation: aftersale_part_week
   grain: [store, part, week]
   reads: [service_week, metric_period, aftersale_week, benchmark_daily, plan_after_sale_goal, plan_answer_goal, plan_store, dim_day,
           dim_week]
   lineage: {service_daily: [store, week], benchmark_daily: [store, week]}
   columns: {store: text, part: text, week: week, value: double number, samples: int count, usual: double number, goal: double number,
             trade: double number, trade_days: int days, worse_than_usual: double ratio, worse_than_goal: double ratio,
             worse_than_trade: double ratio, parts_known: int count, parts_worse: int count, loss: money currency} */
-- the parts of the after-sale index: time to refund, disputes, returns, answers within three minutes, satisfaction. A part is that
-- of the service export, else that of the daily report. usual: mean of the four weeks before, all of which must have it. goal:
-- the plan's after-sale and answer goals, else the metric's own goal. trade: mean of the days of the week that an export has of
-- the trade. worse_than_…: by what share it is worse, below zero where it is better; parts_known, parts_worse: of the shop's parts
-- those that the trade has, and those of them that are worse; loss: what cases after the sale cost the shop in the week
with value_of as (
  select store, week, 'refund_hours' as part, refund_hours as value, refund_cases as samples, cast(null as double) as goal, 1 as place
  from service_week where service_channel = 'all' and refund_hours is not null
  union all
  select store, week, 'dispute_rate', dispute_rate, disputes_of, null, 1
  from service_week where service_channel = 'all' and dispute_rate is not null
  union all
  select store, week, 'return_rate', return_rate, refund_of, null, 1
  from service_week where service_channel = 'all' and return_rate is not null
  union all
  select store, week, 'response_3min_rate', answered_share, asked, null, 1
  from service_week where service_channel = 'all' and answered_share is not null
  union all
  select store, week, 'service_satisfaction', satisfaction, satisfaction_answers, null, 1
  from service_week where service_channel = 'all' and satisfaction is not null
  union all
  select m.store, m.period, m.metric, m.value, cast(round(m.denominator, 0) as bigint), m.goal, 2
  from metric_period m
  join plan_store s on s.id = m.store
  where m.period_kind = 'week' and m.metric in ('dispute_rate', 'return_rate', 'response_3min_rate', 'service_satisfaction')
    and m.value is not null),
ranked as (
  select v.*, row_number() over (partition by store, week, part order by place) as choice,
    max(goal) over (partition by store, week, part) as metric_goal
  from value_of v),
part_week as (
  select r.store, r.week, w.week_no, r.part, r.value, r.samples, r.metric_goal
  from ranked r
  join dim_week w on w.week = r.week
  where r.choice = 1),
around as (
  select p.*, count(value) over (partition by store, part order by week_no range between 4 preceding and 1 preceding) as weeks,
    sum(cast(value as decimal(18,9))) over (partition by store, part order by week_no range between 4 preceding and 1 preceding) as value_4
  from part_week p),
trade as (
  select b.store, b.metric, d.week, count(distinct b.biz_date) as days,
    cast(sum(cast(b.value as decimal(28,9))) as double) / nullif(cast(count(b.value) as double), 0e0) as value
  from benchmark_daily b
  join dim_day d on d.biz_date = b.biz_date
  where b.level = 'mean' and b.value is not null
  group by b.store, b.metric, d.week),
after_sale as (
  select s.id as store, min(g.refund_hours) as refund_hours, min(g.dispute_rate) as dispute_rate, min(g.return_rate) as return_rate
  from plan_store s
  join plan_after_sale_goal g on g.store = s.id or g.store = ''
  group by s.id),
answer as (
  select s.id as store, max(g.within3_minutes) as answered_share, max(g.satisfaction) as satisfaction
  from plan_store s
  join plan_answer_goal g on g.store = s.id or g.store = ''
  where g.channel = 'chat'
  group by s.id),
joined as (
  select a.store, a.part, a.week, a.value, a.samples,
    case when a.weeks = 4 then cast(a.value_4 as double) / nullif(4e0, 0e0) end as usual,
    coalesce(case a.part when 'refund_hours' then cast(g.refund_hours as double) when 'dispute_rate' then cast(g.dispute_rate as double)
      when 'return_rate' then cast(g.return_rate as double) when 'response_3min_rate' then cast(r.answered_share as double)
      else cast(r.satisfaction as double) end, a.metric_goal) as goal,
    t.value as trade, t.days as trade_days,
    case when a.part in ('refund_hours', 'dispute_rate', 'return_rate') then 1e0 else -1e0 end as sign, l.loss
  from around a
  left join trade t on t.store = a.store and t.metric = a.part and t.week = a.week
  left join after_sale g on g.store = a.store
  left join answer r on r.store = a.store
  left join aftersale_week l on l.store = a.store and l.week = a.week),
compared as (
  select j.*, sign * (value - usual) / nullif(usual, 0e0) as worse_than_usual, sign * (value - goal) / nullif(goal, 0e0) as worse_than_goal,
    sign * (value - trade) / nullif(trade, 0e0) as worse_than_trade
  from joined j)
select store, part, week, value, samples, usual, goal, trade, trade_days, worse_than_usual, worse_than_goal, worse_than_trade,
  cast(sum(case when worse_than_trade is not null then 1 else 0 end) over (partition by store, week) as bigint) as parts_known,
  cast(sum(case when round(worse_than_trade, 9) > 0e0 then 1 else 0 end) over (partition by store, week) as bigint) as parts_worse, loss
from compared
