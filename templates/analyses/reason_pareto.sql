/* relation: reason_pareto
   grain: [store, reason, week]
   reads: [aftersale_case, dim_day, dim_week]
   lineage: {aftersale_case: [store, reason, week]}
   columns: {store: text, reason: text, week: week, cases: int count, all_cases: int count,
             share: double ratio = cases / all_cases, cumulative_share: double ratio, place: int count, previous_cases: int count,
             case_refund: money currency, loss: money currency, vital: bool, growth_z: double number} */
-- four weeks up to each complete week, most cases first; vital: the reasons that together make 80 %, the one that crosses it
-- included; previous: the four weeks before, no data where the store's cases begin later. Cases without a reason are one of their own, ''.
-- growth_z: what came more, over the standard error of the difference of two counts
with weekly as (
  select c.store, c.reason, d.week_no, count(*) as cases, cast(sum(c.case_refund) as decimal(18,4)) as case_refund,
    cast(sum(coalesce(c.loss, c.compensation)) as decimal(18,4)) as loss
  from aftersale_case c
  join dim_day d on d.biz_date = c.biz_date
  group by c.store, c.reason, d.week_no),
back as (
  select v.n from (values (0), (1), (2), (3), (4), (5), (6), (7)) as v(n)),
start as (
  select store, min(week_no) as first_no from weekly group by store),
block as (
  select w.store, w.reason, w.week_no + b.n as week_no, cast(sum(case when b.n < 4 then w.cases else 0 end) as bigint) as cases,
    cast(sum(case when b.n >= 4 then w.cases else 0 end) as bigint) as previous_cases,
    cast(sum(case when b.n < 4 then w.case_refund end) as decimal(18,4)) as case_refund,
    cast(sum(case when b.n < 4 then w.loss end) as decimal(18,4)) as loss
  from weekly w
  cross join back b
  group by w.store, w.reason, w.week_no + b.n),
whole as (
  select b.store, b.reason, w.week, b.cases,
    case when s.first_no <= b.week_no - 7 then b.previous_cases end as previous_cases, b.case_refund, b.loss,
    cast(sum(b.cases) over (partition by b.store, w.week) as bigint) as all_cases,
    cast(sum(b.cases) over (partition by b.store, w.week order by b.cases desc, b.reason
      rows between unbounded preceding and current row) as bigint) as up_to,
    row_number() over (partition by b.store, w.week order by b.cases desc, b.reason) as place
  from block b
  join dim_week w on w.week_no = b.week_no and w.complete
  join start s on s.store = b.store
  where b.cases > 0)
select store, reason, week, cases, all_cases, cast(cases as double) / nullif(cast(all_cases as double), 0e0) as share,
  cast(up_to as double) / nullif(cast(all_cases as double), 0e0) as cumulative_share, place, previous_cases, case_refund, loss,
  5 * (up_to - cases) < 4 * all_cases as vital,
  cast(cases - previous_cases as double) / nullif(sqrt(cast(cases + previous_cases as double)), 0e0) as growth_z
from whole
