/* relation: mix_member
   grain: [store, dimension, member, week]
   reads: [product_week, source_week, plan_product, data_span]
   columns: {store: text, dimension: text, member: text, week: week, base: int count, amount: money currency, basis: text,
             first_day: date} */
-- what mix_effect compares: sales and the count that they are a rate of. product and line: paid items, since visitors of
-- products do not add; source: visitors of the source, days added. Lines where the plan gives a product of the store one;
-- *none is every product without. first_day: since when the store has the export
with placed as (
  select w.store, w.product_id, w.week, w.paid_items, w.paid_amount, coalesce(p.line, '') as line
  from product_week w
  left join plan_product p on p.id = w.product_id and (p.store = w.store or p.store = '')),
lined as (
  select distinct store from placed where line <> ''),
line_week as (
  select p.store, case when p.line = '' then '*none' else p.line end as line, p.week, count(*) as products,
    count(p.paid_items) as counted, count(p.paid_amount) as priced, cast(sum(p.paid_items) as bigint) as paid_items,
    cast(sum(p.paid_amount) as decimal(18,4)) as paid_amount
  from placed p
  join lined l on l.store = p.store
  group by p.store, case when p.line = '' then '*none' else p.line end, p.week),
member as (
  select store, 'product' as dimension, product_id as member, week, paid_items as base, paid_amount as amount,
    'items' as basis
  from placed
  union all
  select store, 'line', line, week, case when counted = products then paid_items end,
    case when priced = products then paid_amount end, 'items'
  from line_week
  union all
  select store, 'source', source, week, visitors, paid_amount, 'visitor-days'
  from source_week),
since as (
  select store, case when dataset = 'traffic_daily' then 'visitor-days' else 'items' end as basis, min(first_day) as first_day
  from data_span
  where dataset in ('product_daily', 'order_line', 'traffic_daily')
  group by store, case when dataset = 'traffic_daily' then 'visitor-days' else 'items' end)
select m.store, m.dimension, m.member, m.week, m.base, m.amount, m.basis, s.first_day
from member m
join since s on s.store = m.store and s.basis = m.basis
