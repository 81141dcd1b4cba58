/* relation: planned_tier
   grain: [tier, week]
   reads: [plan_tier, plan_tier_benefit, plan_offer, dim_as_of]
   columns: {store: text, week: week, tier: text, tier_name: text, benefits: int count, ended: int count, src: int count} */
-- tiers of members and their benefits that still run; ended: benefits whose offer is over
with benefit as (
  select b.tier, count(*) as benefits, cast(sum(case when o.window_to < a.as_of then 1 else 0 end) as bigint) as ended
  from plan_tier_benefit b
  cross join dim_as_of a
  left join plan_offer o on o.id = b.offer
  group by b.tier)
select t.store, a.week, t.id as tier, coalesce(nullif(t.name, ''), t.id) as tier_name,
  coalesce(b.benefits, 0) - coalesce(b.ended, 0) as benefits, coalesce(b.ended, 0) as ended, t.src
from plan_tier t
cross join dim_as_of a
left join benefit b on b.tier = t.id
