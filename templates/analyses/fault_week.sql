/* relation: fault_week
   grain: [store, fault_role, fault, week]
   reads: [aftersale_case, dim_day, dim_week]
   lineage: {aftersale_case: [store, fault_role, fault, week]}
   columns: {store: text, fault_role: text, fault: text, role_fault: text, week: week, cases: int count, cases_4: int count, loss_4: money currency,
             open_cases: int count} */
-- faults by the role that they belong to, never by a person; _4: four weeks up to this one; open: not closed three days later
with weekly as (
  select c.store, c.fault_role, c.fault, d.week_no, count(*) as cases,
    cast(sum(coalesce(c.loss, c.compensation)) as decimal(18,4)) as loss,
    cast(sum(case when c.closed_at is null and date_diff('day', c.biz_date, d.week_to) >= 3 then 1 else 0 end) as bigint) as open_cases
  from aftersale_case c
  join dim_day d on d.biz_date = c.biz_date
  where c.fault <> ''
  group by c.store, c.fault_role, c.fault, d.week_no),
back as (
  select v.n from (values (0), (1), (2), (3)) as v(n)),
block as (
  select w.store, w.fault_role, w.fault, w.week_no + b.n as week_no, cast(sum(case when b.n = 0 then w.cases else 0 end) as bigint) as cases,
    cast(sum(w.cases) as bigint) as cases_4, cast(sum(w.loss) as decimal(18,4)) as loss_4, cast(sum(w.open_cases) as bigint) as open_cases
  from weekly w
  cross join back b
  group by w.store, w.fault_role, w.fault, w.week_no + b.n)
select b.store, b.fault_role, b.fault, b.fault_role || ' / ' || b.fault as role_fault, w.week, b.cases, b.cases_4, b.loss_4, b.open_cases
from block b
join dim_week w on w.week_no = b.week_no
