/* relation: repurchase_trend
   grain: [store]
   reads: [repurchase, dim_as_of]
   lineage: {order_line: [store]}
   columns: {store: text, week: week, cohort: text, buyers: int count, rate_90: double ratio, previous_rate: double ratio, earlier_rate: double ratio,
             least_buyers: int count, z: double number} */
-- the newest month whose first buyers have had 90 days to order again, beside the two months before it; the first month of the data
-- does not count, whose buyers may have bought before. least_buyers: of the smallest of the three months.
-- z: the newest rate less the earliest of the three, over its pooled standard error, 0 where all or none came again
with known as (
  select r.store, r.cohort, r.buyers, case when not r.first_month then r.rate_90 end as rate_90,
    lag(case when not r.first_month then r.rate_90 end) over (partition by r.store order by r.cohort) as previous_rate,
    lag(case when not r.first_month then r.rate_90 end, 2) over (partition by r.store order by r.cohort) as earlier_rate,
    lag(r.buyers) over (partition by r.store order by r.cohort) as previous_buyers,
    lag(r.buyers, 2) over (partition by r.store order by r.cohort) as earlier_buyers
  from repurchase r
  where r.again_90 is not null),
pooled as (
  select k.*, (rate_90 * cast(buyers as double) + earlier_rate * cast(earlier_buyers as double))
    / nullif(cast(buyers + earlier_buyers as double), 0e0) as pool
  from known k),
newest as (
  select store, max(cohort) as cohort from known group by store)
select k.store, a.week, k.cohort, k.buyers, k.rate_90, k.previous_rate, k.earlier_rate,
  case when k.buyers <= k.previous_buyers and k.buyers <= k.earlier_buyers then k.buyers
    when k.previous_buyers <= k.earlier_buyers then k.previous_buyers else k.earlier_buyers end as least_buyers,
  case
    when k.pool <= 0e0 or k.pool >= 1e0 then 0e0
    else (k.rate_90 - k.earlier_rate) / nullif(sqrt(k.pool * (1e0 - k.pool)
      * (1e0 / nullif(cast(k.buyers as double), 0e0) + 1e0 / nullif(cast(k.earlier_buyers as double), 0e0))), 0e0)
  end as z
from pooled k
join newest n on n.store = k.store and n.cohort = k.cohort
cross join dim_as_of a
