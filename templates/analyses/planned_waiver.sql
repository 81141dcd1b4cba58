/* relation: planned_waiver
   grain: [store, waiver, week]
   reads: [plan_waiver, dim_as_of]
   columns: {store: text, week: week, waiver: text, rule: text, reason: text, owner: text, last_day: date, ends_in: int days, src: int count} */
-- exceptions by rule and what they accept; of several for the same the one that lasts longest
with placed as (
  select w.*, row_number() over (partition by rule, store, subject order by until desc nulls last, position) as place from plan_waiver w)
select p.store, a.week, p.rule || case when p.subject = '' then '' else ' / ' || p.subject end as waiver, p.rule, p.reason, p.owner,
  p.until as last_day, cast(date_diff('day', a.as_of, p.until) as bigint) as ends_in, p.src
from placed p
cross join dim_as_of a
where p.place = 1
