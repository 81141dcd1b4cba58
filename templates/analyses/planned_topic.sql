/* relation: planned_topic
   grain: [topic, week]
   reads: [plan_topic, dim_as_of]
   columns: {store: text, week: week, topic: text, topic_name: text, decision: text, entered_on: date, entered_for: int days, checked: int count,
             lag: int days, src: int count} */
-- themes that people talk about. checked: both that it suits the brand and that law and platform allow it; lag: from the day it was seen to the day
-- it was used, and to the as-of day while it is not
select t.store, a.week, t.id as topic, coalesce(nullif(t.name, ''), t.id) as topic_name, t.decision, t.entered_on,
  cast(date_diff('day', t.entered_on, a.as_of) as bigint) as entered_for,
  cast(case when t.brand_check and t.legal_check then 1 else 0 end as bigint) as checked,
  cast(date_diff('day', t.entered_on, coalesce(t.live_on, a.as_of)) as bigint) as lag, t.src
from plan_topic t
cross join dim_as_of a
