/* relation: handover_week
   grain: [store, handover, week]
   reads: [handover_log, plan_handover, plan_store, dim_day, dim_week]
   lineage: {handover_log: [store]}
   columns: {store: text, handover: text, handover_name: text, giver: text, taker: text, week: week, due_days: int days,
             written_days: int days, missing_days: int days, entries: int count, untaken: int count, open_items: int count} */
-- hand-overs that the plan wants every day, or every Monday to Friday, in whole weeks since a store's first entry of any hand-over.
-- written: days with an entry of this one, by its id or name; untaken: entries that say that nobody took over
with meant as (
  select s.id as store, h.id as handover, coalesce(nullif(h.name, ''), h.id) as handover_name, h.name, h.giver, h.taker, h.every
  from plan_handover h
  join plan_store s on s.id = h.store or h.store = ''
  where h.every in ('day', 'workday')),
begun as (
  select l.store, min(d.week_no) as first_no
  from handover_log l
  join dim_day d on d.biz_date = l.biz_date
  group by l.store),
written as (
  select m.store, m.handover, d.week, count(*) as entries,
    count(distinct case when m.every = 'day' or d.day_of_week <= 5 then l.biz_date end) as written_days,
    count(case when l.taken_over in ('未接收', '未受領', '未受领', 'No', 'no') then 1 end) as untaken,
    cast(sum(l.open_items) as bigint) as open_items
  from meant m
  join handover_log l on l.store = m.store and (l.handover = m.handover or l.handover = m.name)
  join dim_day d on d.biz_date = l.biz_date
  group by m.store, m.handover, d.week),
due as (
  select m.store, m.handover, m.handover_name, m.giver, m.taker, w.week, cast(case when m.every = 'day' then 7 else 5 end as bigint) as due_days
  from meant m
  join begun b on b.store = m.store
  join dim_week w on w.week_no >= b.first_no and w.complete)
select d.store, d.handover, d.handover_name, d.giver, d.taker, d.week, d.due_days, coalesce(r.written_days, 0) as written_days,
  d.due_days - coalesce(r.written_days, 0) as missing_days, coalesce(r.entries, 0) as entries, coalesce(r.untaken, 0) as untaken, r.open_items
from due d
left join written r on r.store = d.store and r.handover = d.handover and r.week = d.week
