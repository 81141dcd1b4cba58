/* relation: compliance_open
   grain: [store, event_id]
   reads: [compliance_event, dim_as_of]
   lineage: {compliance_event: [store, event_id]}
   columns: {store: text, week: week, event_id: text, event_name: text, event_kind: text, penalty_points: double score, opened_on: date,
             open_for: int days, answer_by: date, hours_left: double hours, unanswered_for: int days} */
-- events of a platform that are not closed, seen from the end of the as-of day. hours_left: to the deadline, below 0 past it;
-- unanswered_for: days without a reaction or appeal, no data where no event of the store has ever one
with open as (
  select e.*, a.as_of, a.week
  from compliance_event e
  cross join dim_as_of a
  where e.closed_at is null and e.biz_date <= a.as_of),
answered as (
  select distinct store from compliance_event where reaction <> '' or reacted_at is not null)
select o.store, o.week, o.event_id,
  case when o.event_subject <> '' then o.event_kind || ' / ' || o.event_subject else o.event_kind end as event_name, o.event_kind,
  o.penalty_points, o.biz_date as opened_on, cast(date_diff('day', o.biz_date, o.as_of) as bigint) as open_for,
  cast(o.answer_by as date) as answer_by,
  24e0 * date_diff('day', o.as_of, cast(o.answer_by as date)) + extract(hour from o.answer_by)
    + cast(extract(minute from o.answer_by) as double) / nullif(60e0, 0e0) - 24e0 as hours_left,
  case
    when o.reaction <> '' or o.reacted_at is not null then cast(0 as bigint)
    when n.store is not null then cast(date_diff('day', o.biz_date, o.as_of) as bigint)
  end as unanswered_for
from open o
left join answered n on n.store = o.store
