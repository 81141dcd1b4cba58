/* relation: planned_offer
   grain: [offer, week]
   reads: [plan_offer, dim_as_of]
   columns: {store: text, week: week, offer: text, offer_name: text, kind: text, for_review: int count, over: int count, src: int count} */
-- offers of the plan; for_review: it is given for a review; over: it ended before the as-of day
select o.store, a.week, o.id as offer, coalesce(nullif(o.name, ''), o.id) as offer_name, o.kind,
  cast(case when o.for_review then 1 when not o.for_review then 0 end as bigint) as for_review,
  cast(case when o.window_to < a.as_of then 1 else 0 end as bigint) as over, o.src
from plan_offer o
cross join dim_as_of a
