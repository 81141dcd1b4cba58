/* relation: source_mix
   grain: [store, source, week]
   reads: [source_week, plan_store, dim_day]
   lineage: {traffic_daily: [store, source_1, week]}
   columns: {store: text, source: text, week: week, visitors: int count, paid_buyers: int count, paid_amount: money currency,
             all_visitors: int count, share: double ratio = visitors / all_visitors, previous_share: double ratio, basis: text} */
-- source_week with rows of all stores of a currency (*CNY), whose visitors are added: a share of visits, not of people
with week_number as (
  select week, min(week_no) as week_no from dim_day group by week),
part as (
  select s.store, s.source, s.week, s.visitors, s.paid_buyers, s.paid_amount, 'period' as basis
  from source_week s
  union all
  select '*' || p.currency as store, s.source, s.week, cast(sum(s.visitors) as bigint) as visitors,
    cast(sum(s.paid_buyers) as bigint) as paid_buyers, cast(sum(s.paid_amount) as decimal(18,4)) as paid_amount,
    'visitor-days' as basis
  from source_week s
  join plan_store p on p.id = s.store
  group by p.currency, s.source, s.week),
numbered as (
  select p.store, p.source, p.week, n.week_no, p.visitors, p.paid_buyers, p.paid_amount, p.basis
  from part p
  join week_number n on n.week = p.week),
total as (
  select store, week_no, cast(sum(visitors) as bigint) as all_visitors from numbered group by store, week_no),
shared as (
  select p.store, p.source, p.week, p.week_no, p.visitors, p.paid_buyers, p.paid_amount, p.basis, t.all_visitors,
    cast(p.visitors as double) / nullif(cast(t.all_visitors as double), 0e0) as share
  from numbered p
  join total t on t.store = p.store and t.week_no = p.week_no)
select s.store, s.source, s.week, s.visitors, s.paid_buyers, s.paid_amount, s.all_visitors, s.share,
  case when t.all_visitors > 0 then coalesce(p.share, 0e0) end as previous_share, s.basis
from shared s
left join total t on t.store = s.store and t.week_no = s.week_no - 1
left join shared p on p.store = s.store and p.source = s.source and p.week_no = s.week_no - 1
