/* relation: segment_touch
   grain: [store, segment]
   reads: [plan_segment, plan_touch, plan_store, crm_send, dim_as_of]
   lineage: {crm_send: [store]}
   columns: {store: text, week: week, segment: text, segment_name: text, kind: text, is_top: bool, last_touch: date, next_touch: date,
             untouched_for: int days, next_in: int days, touch_every: int days} */
-- segments of the plan: the last touch that was planned or sent up to the as-of day, by the segment's id or name, and the next one planned.
-- untouched_for: days since then, of a segment never touched since the store's first send. next_in: days to the next. touch_every: 30 days for the best
-- fifth and better and for VIPs, else 60
with named as (
  select g.id as segment, s.id as store, min(g.name) as name, min(g.kind) as kind, min(g.top) as top_share
  from plan_store s
  join plan_segment g on g.store = s.id or g.store = ''
  group by g.id, s.id),
word as (
  select w.store, w.word, min(w.segment) as segment
  from (select store, segment as word, segment from named
    union
    select store, name, segment from named where name <> '') w
  group by w.store, w.word),
sending as (
  select store, min(biz_date) as first_on from crm_send where biz_date is not null group by store),
touched as (
  select w.store, w.segment, c.biz_date as on_day
  from crm_send c
  join word w on w.store = c.store and w.word = trim(c.segment)
  union all
  select n.store, n.segment, t.on_day
  from plan_touch t
  join named n on n.segment = t.segment and (t.store = n.store or t.store = '')),
around as (
  select t.store, t.segment, max(case when t.on_day <= a.as_of then t.on_day end) as last_touch,
    min(case when t.on_day > a.as_of then t.on_day end) as next_touch
  from touched t
  cross join dim_as_of a
  group by t.store, t.segment)
select n.store, a.week, n.segment, coalesce(nullif(n.name, ''), n.segment) as segment_name, n.kind,
  n.kind = 'vip' or coalesce(n.top_share <= 0.2e0, false) as is_top, r.last_touch, r.next_touch,
  cast(date_diff('day', coalesce(r.last_touch, s.first_on), a.as_of) as bigint) as untouched_for,
  cast(date_diff('day', a.as_of, r.next_touch) as bigint) as next_in,
  cast(case when n.kind = 'vip' or n.top_share <= 0.2e0 then 30 else 60 end as bigint) as touch_every
from named n
join sending s on s.store = n.store
cross join dim_as_of a
left join around r on r.store = n.store and r.segment = n.segment
