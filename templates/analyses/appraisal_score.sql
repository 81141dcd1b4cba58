/* relation: appraisal_score
   grain: [store, appraisal, position, week]
   reads: [plan_appraisal, plan_appraisal_kpi, plan_goal_period, plan_season, plan_store, appraisal_mark, metric_period, dim_metric,
           dim_period, dim_week, dim_day]
   columns: {store: text, appraisal: text, appraisal_name: text, role: text, position: int count, kpi: text, card_line: text, metric: text,
             week: week, period_kind: text, period: text, season: text, weight: double ratio, value: double number, goal: double number,
             attainment: double ratio, score: double score, weighted: double score, lacks: text,
             full_value: double number, zero_value: double number, good: text} */
-- the scorecard of each role: its KPIs in the last whole period (week, month, quarter or year, as the appraisal says) that had ended
-- by the week's end. The shop is the only one, else all shops of a currency together; a KPI that names a goal is measured in the
-- goal's shop. weight: that of the big-sale or the off-season where most days of the period lie in one and every KPI has a weight
-- of it, else the usual one. score: with full and zero value 0 to 100 in between, with a full value alone the share of it up to
-- 100, a mark as it was given, else the attainment of the goal, up to 120; what should go down is goal over value. No figure, no
-- goal or no mark: no score, and lacks says which; weights are never spread over the rest
with company as (
  select case when count(*) = 1 then max(id) else '*' || currency end as store from plan_store group by currency),
ended as (
  select w.week, p.period_kind, p.period, p.date_from, p.date_to,
    row_number() over (partition by w.week, p.period_kind order by p.date_to desc) as place
  from dim_week w
  join dim_period p on p.base = 'this' and p.complete and p.period_kind in ('week', 'month', 'quarter', 'year') and p.date_to <= w.week_to
  where w.complete),
span as (
  select week, period_kind, period, date_from, date_to from ended where place = 1),
season_days as (
  select s.week, s.period_kind, count(distinct d.biz_date) as days,
    count(distinct case when q.kind = 'peak' then d.biz_date end) as peak_days,
    count(distinct case when q.kind = 'off' then d.biz_date end) as off_days
  from span s
  join dim_day d on d.biz_date between s.date_from and s.date_to
  left join plan_season q on d.biz_date between q.date_from and q.date_to
  group by s.week, s.period_kind),
complete_weights as (
  select appraisal, count(*) as kpis, count(peak_weight) as peak_kpis, count(off_weight) as off_kpis
  from plan_appraisal_kpi
  group by appraisal),
mark_of as (
  select s.week, s.period_kind, m.appraisal, m.kpi,
    cast(sum(cast(m.mark as decimal(18,6))) as double) / nullif(cast(count(m.mark) as double), 0e0) as mark
  from appraisal_mark m
  join span s on m.biz_date between s.date_from and s.date_to
  group by s.week, s.period_kind, m.appraisal, m.kpi),
listed as (
  select c.store, a.id as appraisal, a.name, a.role, k.position, k.metric, k.what, k.goal as goal_id, k.full_value, k.zero_value, s.week,
    s.period_kind, s.period,
    case when n.peak_days * 2 > n.days and w.peak_kpis = w.kpis then 'peak'
      when n.off_days * 2 > n.days and w.off_kpis = w.kpis then 'off' else '' end as season, k.weight, k.peak_weight, k.off_weight
  from plan_appraisal a
  join plan_appraisal_kpi k on k.appraisal = a.id
  join complete_weights w on w.appraisal = a.id
  cross join company c
  join span s on s.period_kind = a.every and (a.date_from is null or a.date_from <= s.date_to)
  join season_days n on n.week = s.week and n.period_kind = s.period_kind),
measured as (
  select l.*, case when l.metric = '' then r.mark else m.value end as value, coalesce(g.value, case when l.goal_id = '' then m.goal end) as goal,
    d.good
  from listed l
  left join plan_goal_period g on g.goal = l.goal_id and l.goal_id <> '' and g.subject = '' and g.period_kind = l.period_kind
    and g.period = l.period
  left join metric_period m on m.metric = l.metric and m.store = coalesce(g.store, l.store) and m.period_kind = l.period_kind
    and m.period = l.period
  left join dim_metric d on d.metric = l.metric
  left join mark_of r on r.week = l.week and r.period_kind = l.period_kind and r.appraisal = l.appraisal and r.kpi = l.what
    and l.metric = ''),
reached as (
  select m.*, case when good = 'down' then coalesce(full_value, goal) / nullif(value, 0e0) else value / nullif(coalesce(full_value, goal), 0e0) end
      as attainment
  from measured m),
raw as (
  select r.*,
    case when value is null then null
      when full_value is not null and zero_value is not null then 100e0 * (value - zero_value) / nullif(full_value - zero_value, 0e0)
      when full_value is not null then 100e0 * attainment
      when metric = '' then value
      else 100e0 * attainment end as points,
    case when full_value is not null or metric = '' then 100e0 else 120e0 end as most
  from reached r),
scored as (
  select w.*, case when points < 0e0 then 0e0 when points > most then most else points end as score,
    case season when 'peak' then peak_weight when 'off' then off_weight else weight end as used_weight
  from raw w)
select store, appraisal, coalesce(nullif(name, ''), appraisal) as appraisal_name, role, position, coalesce(nullif(metric, ''), what) as kpi,
  appraisal || ' / ' || cast(position as varchar) as card_line, metric, week, period_kind, period, season, used_weight as weight, value,
  coalesce(full_value, goal) as goal, attainment, score, score * used_weight as weighted,
  case when score is not null then '' when value is null and metric = '' then 'mark' when value is null then 'figure' else 'goal' end as lacks,
  full_value, zero_value, coalesce(good, '') as good
from scored
