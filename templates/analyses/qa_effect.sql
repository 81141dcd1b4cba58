/* relation: qa_effect
   grain: [store, qa_check, week]
   reads: [qa_week, agent_week, private_domain_daily, metric_day, plan_qa_check, dim_day, dim_week]
   lineage: {qa_sample: [store]}
   columns: {store: text, qa_check: text, week: week, check_name: text, moves: text, samples: int count, passed: int count,
             pass_share: double ratio = passed / samples, target: double ratio, effects: int count, enquiries: int count,
             effect_share: double ratio = effects / enquiries, before_effects: int count, before_enquiries: int count,
             before_share: double ratio = before_effects / before_enquiries, change: double points} */
-- checks of which the plan says what they should move: follows of the shop, or joins of its groups, per enquiry of the four weeks
-- up to this one and of the four before the shop's first sample of the check; no data unless all four have both figures, nor in the
-- first three weeks of the check. Enquiries are person-days of all agents
with asked as (
  select a.store, w.week_no, cast(sum(a.inquiries) as bigint) as enquiries
  from agent_week a
  join dim_week w on w.week = a.week
  group by a.store, w.week_no),
moved as (
  select p.store, 'joins' as moves, d.week_no, cast(sum(p.group_joins) as bigint) as effects
  from private_domain_daily p
  join dim_day d on d.biz_date = p.biz_date
  group by p.store, d.week_no
  union all
  select m.store, 'follows', d.week_no, cast(sum(cast(round(m.numerator, 0) as decimal(18,0))) as bigint)
  from metric_day m
  join dim_day d on d.biz_date = m.biz_date
  where m.metric = 'new_followers' and m.numerator is not null
  group by m.store, d.week_no),
both_known as (
  select m.store, m.moves, m.week_no, m.effects, a.enquiries
  from moved m
  join asked a on a.store = m.store and a.week_no = m.week_no
  where m.effects is not null and a.enquiries is not null),
span as (
  select b.store, b.moves, b.week_no + v.n as week_no, cast(sum(b.effects) as bigint) as effects,
    cast(sum(b.enquiries) as bigint) as enquiries, count(*) as weeks
  from both_known b
  cross join (values (0), (1), (2), (3)) as v(n)
  group by b.store, b.moves, b.week_no + v.n),
begun as (
  select q.store, q.qa_check, min(w.week_no) as first_no
  from qa_week q
  join dim_week w on w.week = q.week
  where q.samples > 0
  group by q.store, q.qa_check),
checked as (
  select store, qa_check, week, max(check_name) as check_name, cast(sum(samples) as bigint) as samples,
    cast(sum(passed) as bigint) as passed, max(target) as target
  from qa_week
  group by store, qa_check, week),
told as (
  select k.store, k.qa_check, k.week, k.check_name, c.moves, k.samples, k.passed, k.target,
    case when s.weeks = 4 then s.effects end as effects, case when s.weeks = 4 then s.enquiries end as enquiries,
    case when o.weeks = 4 and w.week_no >= g.first_no + 3 then o.effects end as before_effects,
    case when o.weeks = 4 and w.week_no >= g.first_no + 3 then o.enquiries end as before_enquiries
  from checked k
  join plan_qa_check c on c.id = k.qa_check and c.moves <> 'none'
  join dim_week w on w.week = k.week
  left join begun g on g.store = k.store and g.qa_check = k.qa_check
  left join span s on s.store = k.store and s.moves = c.moves and s.week_no = w.week_no
  left join span o on o.store = k.store and o.moves = c.moves and o.week_no = g.first_no - 1)
select store, qa_check, week, check_name, moves, samples, passed, cast(passed as double) / nullif(cast(samples as double), 0e0) as pass_share,
  target, effects, enquiries, cast(effects as double) / nullif(cast(enquiries as double), 0e0) as effect_share, before_effects,
  before_enquiries, cast(before_effects as double) / nullif(cast(before_enquiries as double), 0e0) as before_share,
  cast(effects as double) / nullif(cast(enquiries as double), 0e0)
    - cast(before_effects as double) / nullif(cast(before_enquiries as double), 0e0) as change
from told
