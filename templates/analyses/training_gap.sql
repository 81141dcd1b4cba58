/* relation: training_gap
   grain: [store, training, role]
   reads: [training_record, plan_training, plan_training_role, plan_person, dim_as_of]
   lineage: {training_record: [store]}
   columns: {store: text, week: week, training: text, role: text, taught: text, taught_name: text, people: int count, untrained: int count,
             waits_for: int days, due_within: int days, outdated: int count, oldest_for: int days, valid_for: int days} */
-- trainings of the plan and the roles that must have them, by the people of the role who are there on the as-of day; counts, never
-- persons. Learnt: an entry by id or topic that does not say failed. untrained: never learnt, and longer in the role than the plan
-- gives (within, else 30 days); waits_for: of these, the one who waits longest. outdated: learnt, longer ago than it lasts (every, else a
-- year). People belong to no store: a row stands under the first store that has records, with those of all stores
with placed as (
  select min(store) as store from training_record having count(*) > 0),
person as (
  select distinct t.id as training, t.topic, r.value as role, p.id as person, p.since, coalesce(t.within, 30) as due_within,
    coalesce(t.every, 365) as valid_for, a.as_of, a.week
  from plan_training t
  join plan_training_role r on r.training = t.id
  join plan_person p on p.role = r.value
  cross join dim_as_of a
  where (p.since is null or p.since <= a.as_of) and (p.left_on is null or p.left_on > a.as_of)),
learnt as (
  select p.training, p.role, p.person, max(l.biz_date) as last_on
  from person p
  join training_record l on l.person = p.person and (l.training_topic = p.training or l.training_topic = p.topic)
    and l.biz_date <= p.as_of
    and (l.training_result is null or l.training_result not in ('未通过', '不合格', '未通過', 'Fail', 'Failed', 'fail', 'failed'))
  group by p.training, p.role, p.person),
judged as (
  select p.training, p.topic, p.role, p.week, p.due_within, p.valid_for,
    case when l.last_on is null then cast(date_diff('day', p.since, p.as_of) as bigint) end as waits_for,
    cast(date_diff('day', l.last_on, p.as_of) as bigint) as learnt_for
  from person p
  left join learnt l on l.training = p.training and l.role = p.role and l.person = p.person)
select s.store, j.week, j.training, j.role, j.training || ' / ' || j.role as taught,
  coalesce(nullif(max(j.topic), ''), j.training) || ' / ' || j.role as taught_name, count(*) as people,
  count(case when j.waits_for > j.due_within then 1 end) as untrained, max(j.waits_for) as waits_for, max(j.due_within) as due_within,
  count(case when j.learnt_for > j.valid_for then 1 end) as outdated, max(j.learnt_for) as oldest_for, max(j.valid_for) as valid_for
from judged j
cross join placed s
group by s.store, j.week, j.training, j.role
