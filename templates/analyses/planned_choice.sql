/* relation: planned_choice
   grain: [choice, week]
   reads: [plan_category_choice, plan_category_criterion, dim_as_of]
   columns: {store: text, week: week, choice: text, category: text, decision: text, licensed: int count, net_margin: double ratio, top_share: double ratio,
             criteria: int count, unsourced: int count, src: int count} */
-- decisions for or against a category; unsourced: criteria without a source
with criterion as (
  select category_choice, count(*) as criteria, cast(sum(case when source = '' then 1 else 0 end) as bigint) as unsourced
  from plan_category_criterion
  group by category_choice)
select '' as store, a.week, c.id as choice, coalesce(nullif(c.category, ''), c.id) as category, c.decision,
  cast(case when c.licence then 1 when not c.licence then 0 end as bigint) as licensed, c.net_margin, c.top_share,
  coalesce(k.criteria, 0) as criteria, coalesce(k.unsourced, 0) as unsourced, c.src
from plan_category_choice c
cross join dim_as_of a
left join criterion k on k.category_choice = c.id
