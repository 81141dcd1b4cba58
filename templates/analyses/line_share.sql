/* relation: line_share
   grain: [store, line, week]
   reads: [product_pareto, plan_product, plan_line]
   lineage: {product_daily: [store, week], order_line: [store, week]}
   columns: {store: text, line: text, line_name: text, kind: text, week: week, weeks: int count, items: int count, line_amount: money currency,
             all_amount: money currency, share: double ratio = line_amount / all_amount, target_share: double ratio,
             off_target: double ratio} */
-- what product lines sold in the four weeks up to this one beside the share that the plan wants. all_amount: of all items, those
-- without a line too; off_target: share less target
with lined as (
  select p.store, r.line, p.week, min(p.weeks) as weeks, count(*) as items, cast(sum(p.paid_amount) as decimal(18,4)) as line_amount
  from product_pareto p
  join plan_product r on r.id = p.product_id and (r.store = p.store or r.store = '') and r.line <> ''
  group by p.store, r.line, p.week),
total as (
  select store, week, max(weeks) as weeks, max(all_amount) as all_amount from product_pareto group by store, week),
asked as (
  select t.store, t.week, t.weeks, t.all_amount, l.id as line, coalesce(nullif(l.name, ''), l.id) as line_name, l.kind, l.target_share
  from total t
  join plan_line l on (l.store = t.store or l.store = '') and l.target_share is not null)
select a.store, a.line, a.line_name, a.kind, a.week, a.weeks, coalesce(n.items, 0) as items,
  coalesce(n.line_amount, cast(0 as decimal(18,4))) as line_amount, a.all_amount,
  cast(coalesce(n.line_amount, cast(0 as decimal(18,4))) as double) / nullif(cast(a.all_amount as double), 0e0) as share, a.target_share,
  cast(coalesce(n.line_amount, cast(0 as decimal(18,4))) as double) / nullif(cast(a.all_amount as double), 0e0) - a.target_share as off_target
from asked a
left join lined n on n.store = a.store and n.line = a.line and n.week = a.week
