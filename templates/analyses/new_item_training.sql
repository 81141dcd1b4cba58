/* relation: new_item_training
   grain: [store, product, week]
   reads: [plan_product, plan_shift, plan_person, training_record, dim_as_of]
   lineage: {training_record: [store]}
   columns: {store: text, week: week, product: text, product_name: text, on_sale_for: int days, people: int count, taught: int count,
             taught_share: double ratio = taught / people} */
-- products that have been on sale for up to 60 days, and the people who answer buyers by the plan's shifts, counts, never persons. taught: had any
-- training that they did not fail from 30 days before its first day on. A product of no store stands under the first store with records
with placed as (
  select min(store) as store from training_record having count(*) > 0),
person as (
  select p.id, p.since
  from plan_person p
  join (select distinct role from plan_shift where role <> '') s on s.role = p.role
  cross join dim_as_of a
  where (p.since is null or p.since <= a.as_of) and (p.left_on is null or p.left_on > a.as_of)),
item as (
  select coalesce(nullif(p.store, ''), w.store) as store, a.week, a.as_of, p.id as product, coalesce(nullif(p.name, ''), p.id) as product_name,
    p.on_sale_since, cast(date_diff('day', p.on_sale_since, a.as_of) as bigint) as on_sale_for
  from plan_product p
  cross join placed w
  join dim_as_of a on date_diff('day', p.on_sale_since, a.as_of) between 0 and 60
  where p.role <> 'gift' and coalesce(nullif(p.state, ''), 'on-sale') = 'on-sale'),
learnt as (
  select distinct i.store, i.product, l.person
  from item i
  join training_record l on l.biz_date <= i.as_of and date_diff('day', l.biz_date, i.on_sale_since) <= 30
    and (l.training_result is null or l.training_result not in ('未通过', '不合格', '未通過', 'Fail', 'Failed', 'fail', 'failed')))
select i.store, i.week, i.product, i.product_name, i.on_sale_for, count(*) as people, count(l.person) as taught,
  cast(count(l.person) as double) / nullif(cast(count(*) as double), 0e0) as taught_share
from item i
cross join person p
left join learnt l on l.store = i.store and l.product = i.product and l.person = p.id
group by i.store, i.week, i.product, i.product_name, i.on_sale_for
