/* relation: diagnosis_state
   grain: [store, week]
   reads: [diagnosis, conversion_stability]
   runs: local
   columns: {store: text, week: week, fallen: bool, causes: int count, confirmed: int count, excluded: int count, unknown: int count,
             explained: money currency, lost_amount: money currency, conversion: double ratio, usual_conversion: double ratio} */
-- weeks whose conversion is known: whether it fell so far that it has a diagnosis, how many causes of that are confirmed, excluded
-- and without data, and what the confirmed ones explain, where any of them is told in money
with told as (
  select store, week, count(*) as causes, cast(sum(case when verdict = 'confirmed' then 1 else 0 end) as bigint) as confirmed,
    cast(sum(case when verdict = 'excluded' then 1 else 0 end) as bigint) as excluded,
    cast(sum(case when verdict = 'no-data' then 1 else 0 end) as bigint) as unknown,
    cast(sum(case when verdict = 'confirmed' then explained end) as decimal(18,4)) as explained, max(lost_amount) as lost_amount
  from diagnosis
  group by store, week)
select c.store, c.week, t.store is not null as fallen, t.causes, t.confirmed, t.excluded, t.unknown, t.explained, t.lost_amount,
  c.conversion, c.usual as usual_conversion
from conversion_stability c
left join told t on t.store = c.store and t.week = c.week
where c.product_id = '' and substr(c.store, 1, 1) <> '*' and c.conversion is not null
