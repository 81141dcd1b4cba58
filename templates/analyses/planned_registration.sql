/* relation: planned_registration
   grain: [campaign, week]
   reads: [plan_campaign, dim_as_of]
   columns: {store: text, week: week, campaign: text, campaign_name: text, state: text, deadline: date, deadline_in: int days, over: int count,
             settled: int count, awaited: int count, waits_for: int days, noted: int count, src: int count} */
-- entries into campaigns of a platform: campaigns that name the platform's campaign or a deadline, or are further than open. settled:
-- entered, or answered, or left out with a reason; awaited: entered and without an answer by the as-of day; noted: the plan says who got in
select '' as store, a.week, c.id as campaign, coalesce(nullif(c.name, ''), c.id) as campaign_name, c.registration_state as state,
  c.registration_deadline as deadline, cast(date_diff('day', a.as_of, c.registration_deadline) as bigint) as deadline_in,
  cast(case when c.window_to < a.as_of then 1 else 0 end as bigint) as over,
  cast(case when c.registration_state in ('entered', 'approved', 'refused') then 1
    when c.registration_state = 'skipped' and c.registration_reason <> '' then 1 else 0 end as bigint) as settled,
  cast(case when c.registration_state <> 'entered' or c.registration_answered_on <= a.as_of then 0 else 1 end as bigint) as awaited,
  cast(date_diff('day', c.registration_entered_on, a.as_of) as bigint) as waits_for,
  cast(case when c.registration_who_got_in <> '' then 1 else 0 end as bigint) as noted, c.src
from plan_campaign c
cross join dim_as_of a
where c.registration_platform_campaign <> '' or c.registration_deadline is not null or c.registration_state <> 'open'
