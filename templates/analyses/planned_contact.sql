/* relation: planned_contact
   grain: [contact, week]
   reads: [plan_contact, dim_as_of]
   columns: {store: text, week: week, contact: text, asked: text, platform: text, on_day: date, open: int count, open_for: int days, src: int count} */
-- what was asked of a platform's people, and how long ago
select c.store, a.week, c.id as contact, coalesce(nullif(c.asked, ''), c.id) as asked, c.platform, c.on_day,
  cast(case when c.open then 1 else 0 end as bigint) as open, cast(date_diff('day', c.on_day, a.as_of) as bigint) as open_for, c.src
from plan_contact c
cross join dim_as_of a
