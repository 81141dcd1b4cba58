/* relation: case_due
   grain: [store, case_id]
   reads: [aftersale_case, dim_as_of]
   lineage: {aftersale_case: [store, case_id]}
   columns: {store: text, week: week, case_id: text, case_name: text, reason: text, has_deadline: int count, hours_left: double hours,
             at_stake: money currency} */
-- open cases whose time is not over, seen from the end of the as-of day: what is left of it, by the platform's deadline, else of 48 hours after the
-- day on which they were opened
with timed as (
  select c.store, a.week, c.case_id, trim(c.reason) as reason, coalesce(c.case_refund, c.compensation) as at_stake,
    case when c.due_at is null then 0 else 1 end as has_deadline,
    case when c.due_at is null then 24e0 * (date_diff('day', a.as_of, c.biz_date) + 2)
      else 24e0 * (date_diff('day', a.as_of, cast(c.due_at as date)) - 1) + extract(hour from c.due_at)
        + cast(extract(minute from c.due_at) as double) / nullif(60e0, 0e0) end as hours_left
  from aftersale_case c
  join dim_as_of a on c.biz_date <= a.as_of
  where c.closed_at is null or cast(c.closed_at as date) > a.as_of)
select store, week, case_id, case_id || case when reason = '' then '' else ' / ' || reason end as case_name, reason, cast(has_deadline as bigint) as has_deadline,
  hours_left, at_stake
from timed
where hours_left >= 0e0
