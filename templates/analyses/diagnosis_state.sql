/* relation: diagnosis_state
   grain: [store, week]
   reads: [diagnosis]
   runs: local
   columns: {store: text, week: week, causes: int count, confirmed: int count, excluded: int count, unknown: int count,
             explained: money currency, lost_amount: money currency, conversion: double ratio, usual_conversion: double ratio} */
-- weeks with a diagnosis of the conversion: how many of its causes are confirmed, excluded and without data, and what the confirmed
-- ones explain, where any of them is told in money
select store, week, count(*) as causes, cast(sum(case when verdict = 'confirmed' then 1 else 0 end) as bigint) as confirmed,
  cast(sum(case when verdict = 'excluded' then 1 else 0 end) as bigint) as excluded,
  cast(sum(case when verdict = 'no-data' then 1 else 0 end) as bigint) as unknown,
  cast(sum(case when verdict = 'confirmed' then explained end) as decimal(18,4)) as explained, max(lost_amount) as lost_amount,
  max(conversion) as conversion, max(usual_conversion) as usual_conversion
from diagnosis
group by store, week
