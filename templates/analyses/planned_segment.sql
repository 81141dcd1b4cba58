/* relation: planned_segment
   grain: [segment, week]
   reads: [plan_segment, plan_offer, dim_as_of]
   columns: {store: text, week: week, segment: text, segment_name: text, kind: text, served: int count, offer: text, offer_over: int count, offer_segment: text,
             offer_open: int count, src: int count} */
-- segments of customers: served where an offer runs or will run, or none is meant; offer_over: the offer's window has ended;
-- offer_segment: whom the offer is for by its own word, offer_open: that word names nobody, so everybody gets it
select g.store, a.week, g.id as segment, coalesce(nullif(g.name, ''), g.id) as segment_name, g.kind,
  cast(case when g.no_offer then 1 when g.offer = '' then 0 when o.window_to < a.as_of then 0 else 1 end as bigint) as served, g.offer,
  cast(case when o.window_to < a.as_of then 1 else 0 end as bigint) as offer_over, o.segment as offer_segment,
  cast(case when o.segment = '' then 1 when o.id is not null then 0 end as bigint) as offer_open, g.src
from plan_segment g
cross join dim_as_of a
left join plan_offer o on o.id = g.offer
