/* relation: planned_gift
   grain: [gift, week]
   reads: [plan_gift, dim_as_of]
   columns: {store: text, week: week, gift: text, gift_name: text, product: text, given: int count, given_for: int days, stock: int count,
             src: int count} */
-- gifts in parcels; given: on the as-of day. stock: what the plan says is left
select g.store, a.week, g.id as gift, coalesce(nullif(g.name, ''), g.id) as gift_name, g.product,
  cast(case when g.date_from > a.as_of or g.date_to < a.as_of then 0 else 1 end as bigint) as given,
  cast(date_diff('day', g.date_from, a.as_of) as bigint) as given_for, g.stock, g.src
from plan_gift g
cross join dim_as_of a
