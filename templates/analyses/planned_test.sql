/* relation: planned_test
   grain: [test, week]
   reads: [plan_test, plan_test_variant, dim_as_of]
   columns: {store: text, week: week, test: text, question: text, product: text, result: text, has_sample: int count, sample: int count,
             reached: int count, running_for: int days, src: int count} */
-- tests of pictures, titles, bids, audiences and prices. reached: what the variant with the fewest has had, where the plan says it of all
with variant as (
  select test, case when count(seen) = count(*) then min(seen) end as reached
  from plan_test_variant
  group by test)
select t.store, a.week, t.id as test, coalesce(nullif(t.question, ''), t.id) as question, t.product, t.result,
  cast(case when t.sample > 0 then 1 else 0 end as bigint) as has_sample, t.sample, v.reached,
  cast(date_diff('day', t.date_from, a.as_of) as bigint) as running_for, t.src
from plan_test t
cross join dim_as_of a
left join variant v on v.test = t.id
