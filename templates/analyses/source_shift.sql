/* relation: source_shift
   grain: [store, source, week]
   reads: [source_week]
   lineage: {traffic_daily: [store, source_1, week]}
   columns: {store: text, source: text, week: week, visitors: int count, total_visitors: int count, share: double ratio,
             previous_share: double ratio, share_change: double points, paid_share: double ratio,
             unknown_share: double ratio} */
with total as (
  select store, week, cast(sum(visitors) as bigint) as visitors,
    cast(sum(case when paid_source then visitors else 0 end) as bigint) as paid_visitors,
    cast(sum(case when unknown_source then visitors else 0 end) as bigint) as unknown_visitors
  from source_week
  group by store, week)
select s.store, s.source, s.week, s.visitors, t.visitors as total_visitors, s.share, s.previous_share, s.share_change,
  cast(t.paid_visitors as double) / nullif(cast(t.visitors as double), 0e0) as paid_share,
  cast(t.unknown_visitors as double) / nullif(cast(t.visitors as double), 0e0) as unknown_share
from source_week s
join total t on t.store = s.store and t.week = s.week
