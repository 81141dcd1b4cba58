/* relation: qa_week
   grain: [store, agent, qa_check, week]
   reads: [qa_sample, service_agent_daily, plan_qa_check, plan_qa_check_platform, plan_store, dim_day, dim_week]
   lineage: {qa_sample: [store, agent]}
   columns: {store: text, agent: text, qa_check: text, week: week, agent_check: text, check_name: text, samples: int count,
             passed: int count, pass_share: double ratio = passed / samples, target: double ratio, wanted: int count} */
-- samples of the four weeks up to a complete one, by the check's id in the plan where it is named by id or words, else as the sheet
-- has it. An agent who had enquiries in these weeks is there with every check of the plan that its platform allows, sampled or not.
-- A result in words that say neither yes nor no is not counted. target: of the plan, else 90 %; wanted: samples of the plan,
-- else 20, no data before the shop has sampled for four weeks
with named as (
  select s.id as store, c.id as check_id, c.what, c.target, c.samples
  from plan_store s
  join plan_qa_check c on c.store = s.id or c.store = ''
  left join plan_qa_check_platform p on p.qa_check = c.id and p.value = s.platform
  left join (select distinct qa_check from plan_qa_check_platform) o on o.qa_check = c.id
  where o.qa_check is null or p.value is not null),
word as (
  select u.store, u.word, min(u.check_id) as check_id
  from (select store, check_id as word, check_id from named
    union
    select store, what, check_id from named where what <> '') u
  group by u.store, u.word),
sampled as (
  select q.store, q.agent, coalesce(w.check_id, trim(q.qa_check)) as qa_check, d.week_no,
    case when trim(q.passed) in ('合格', '通过', '通過', '是', '达标', '達標', '○', 'はい', '可', 'Yes', 'yes', 'Y', 'Pass', 'pass', 'Passed',
        'passed', 'OK', '1', 'true', 'True', 'TRUE') then 1
      when trim(q.passed) in ('不合格', '未通过', '不通过', '未通過', '不通過', '否', '未达标', '不达标', '未達標', '×', 'いいえ', '不可', 'No', 'no',
        'N', 'Fail', 'fail', 'Failed', 'failed', 'NG', '0', 'false', 'False', 'FALSE') then 0 end as passed
  from qa_sample q
  join dim_day d on d.biz_date = q.biz_date
  left join word w on w.store = q.store and w.word = trim(q.qa_check)
  where q.agent <> ''),
begun as (
  select store, min(week_no) as first_no from sampled group by store),
talked as (
  select distinct a.store, a.agent, d.week_no
  from service_agent_daily a
  join dim_day d on d.biz_date = a.biz_date
  where a.agent <> '' and a.inquiries > 0),
counted as (
  select store, agent, qa_check, week_no, count(passed) as samples, sum(passed) as passed
  from sampled
  group by store, agent, qa_check, week_no
  union all
  select t.store, t.agent, n.check_id, t.week_no, 0, 0
  from talked t
  join named n on n.store = t.store),
back as (
  select v.n from (values (0), (1), (2), (3)) as v(n)),
block as (
  select c.store, c.agent, c.qa_check, c.week_no + b.n as week_no, cast(sum(c.samples) as bigint) as samples,
    cast(sum(c.passed) as bigint) as passed
  from counted c
  cross join back b
  group by c.store, c.agent, c.qa_check, c.week_no + b.n)
select b.store, b.agent, b.qa_check, w.week, b.agent || case when b.qa_check = '' then '' else ' / ' || b.qa_check end as agent_check,
  coalesce(nullif(n.what, ''), b.qa_check) as check_name, b.samples, b.passed,
  cast(b.passed as double) / nullif(cast(b.samples as double), 0e0) as pass_share, coalesce(n.target, 0.9e0) as target,
  case when g.first_no <= b.week_no - 3 then coalesce(n.samples, 20) end as wanted
from block b
join dim_week w on w.week_no = b.week_no and w.complete
join begun g on g.store = b.store and g.first_no <= b.week_no
left join named n on n.store = b.store and n.check_id = b.qa_check
