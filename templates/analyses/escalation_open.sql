/* relation: escalation_open
   grain: [store, case_id]
   reads: [aftersale_case, plan_authority_limit, role_word, dim_as_of]
   lineage: {aftersale_case: [store, case_id]}
   columns: {store: text, week: week, case_id: text, case_name: text, reason: text, escalated_to: text, escalated_on: date, at_stake: money currency,
             decide_within: double hours, waiting: double hours} */
-- cases that went up and are neither decided nor closed, seen from the end of the as-of day. decide_within: the shortest time that the
-- plan gives to the role above, no data where it gives none
with time_of as (
  select above as role, min(within) as within from plan_authority_limit where above <> '' group by above)
select c.store, a.week, c.case_id, c.case_id || case when trim(c.reason) = '' then '' else ' / ' || trim(c.reason) end as case_name,
  trim(c.reason) as reason, trim(c.escalated_to) as escalated_to, cast(c.escalated_at as date) as escalated_on, coalesce(c.case_refund, c.compensation) as at_stake,
  t.within as decide_within,
  24e0 * (date_diff('day', cast(c.escalated_at as date), a.as_of) + 1) - extract(hour from c.escalated_at)
    - cast(extract(minute from c.escalated_at) as double) / nullif(60e0, 0e0) as waiting
from aftersale_case c
cross join dim_as_of a
left join role_word w on w.word = trim(c.escalated_to)
left join time_of t on t.role = w.role
where cast(c.escalated_at as date) <= a.as_of and c.decided_at is null and c.closed_at is null
