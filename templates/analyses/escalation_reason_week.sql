/* relation: escalation_reason_week
   grain: [store, reason, week]
   reads: [aftersale_case, dim_day, dim_week]
   lineage: {aftersale_case: [store, reason, week]}
   columns: {store: text, reason: text, week: week, cases_4: int count, escalated_4: int count, escalated_share: double ratio = escalated_4 / cases_4,
             at_stake: money currency} */
-- cases of a reason in the four weeks up to a complete one, by the day on which they were opened, and those of them that went up; no
-- data where no case of the store ever went up. at_stake: refund, else compensation, of those that went up
with weekly as (
  select c.store, trim(c.reason) as reason, d.week_no, count(*) as cases, count(c.escalated_at) as escalated,
    cast(sum(case when c.escalated_at is not null then coalesce(c.case_refund, c.compensation) end) as decimal(18,4)) as at_stake
  from aftersale_case c
  join dim_day d on d.biz_date = c.biz_date
  where trim(c.reason) <> ''
  group by c.store, trim(c.reason), d.week_no),
escalating as (
  select distinct store from aftersale_case where escalated_at is not null),
back as (
  select v.n from (values (0), (1), (2), (3)) as v(n)),
block as (
  select w.store, w.reason, w.week_no + b.n as week_no, cast(sum(w.cases) as bigint) as cases_4, cast(sum(w.escalated) as bigint) as escalated_4,
    cast(sum(w.at_stake) as decimal(18,4)) as at_stake
  from weekly w
  cross join back b
  group by w.store, w.reason, w.week_no + b.n),
told as (
  select b.store, b.reason, w.week, b.cases_4, case when e.store is not null then b.escalated_4 end as escalated_4, b.at_stake
  from block b
  join dim_week w on w.week_no = b.week_no and w.complete
  left join escalating e on e.store = b.store)
select store, reason, week, cases_4, escalated_4, cast(escalated_4 as double) / nullif(cast(cases_4 as double), 0e0) as escalated_share, at_stake
from told
