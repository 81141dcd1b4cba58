/* relation: aftersale_week
   grain: [store, week]
   reads: [aftersale_case, metric_period, dim_day]
   lineage: {aftersale_case: [store, week]}
   columns: {store: text, week: week, cases: int count, closed_cases: int count, overdue_cases: int count,
             overdue_share: double ratio = overdue_cases / cases, reopened_cases: int count, unanswered_cases: int count,
             case_refund: money currency, loss: money currency, loss_cases: int count, net_sales: money currency,
             loss_share: double ratio = loss / net_sales, paid_orders: int count, cases_per_100: double number,
             loss_per_100: double currency, previous_cases: int count, previous_loss: money currency} */
-- cases by the day on which they were opened. overdue: closed after the deadline, or not closed when it had passed by the week's
-- end; unanswered: without a first answer on the second day after. loss: what the export says, else the compensation, of
-- loss_cases that say one; net sales are those of the week, paid sales less refunds where no export
-- has them; orders where an export counts them
with case_of as (
  select c.store, d.week, d.week_no, c.biz_date, c.closed_at, c.answered_at, c.due_at, c.reopened, c.case_refund,
    coalesce(c.loss, c.compensation) as loss, d.week_to
  from aftersale_case c
  join dim_day d on d.biz_date = c.biz_date),
weekly as (
  select store, week, week_no, count(*) as cases, count(closed_at) as closed_cases,
    cast(sum(case when due_at is not null and (closed_at > due_at or (closed_at is null and cast(due_at as date) <= week_to)) then 1
      else 0 end) as bigint) as overdue_cases,
    cast(sum(case when reopened > 0 then 1 else 0 end) as bigint) as reopened_cases,
    cast(sum(case when answered_at is null and closed_at is null and date_diff('day', biz_date, week_to) >= 2 then 1 else 0 end) as bigint)
      as unanswered_cases,
    cast(sum(case_refund) as decimal(18,4)) as case_refund, cast(sum(loss) as decimal(18,4)) as loss, count(loss) as loss_cases
  from case_of
  group by store, week, week_no),
sold as (
  select store, period as week,
    coalesce(max(case when metric = 'net_sales' then cast(round(value, 4) as decimal(18,4)) end),
      max(case when metric = 'paid_amount' then cast(round(value, 4) as decimal(18,4)) end)
        - max(case when metric = 'refund_amount' then cast(round(value, 4) as decimal(18,4)) end)) as net_sales,
    max(case when metric = 'paid_orders' then cast(round(value, 0) as bigint) end) as paid_orders
  from metric_period
  where period_kind = 'week' and metric in ('net_sales', 'paid_amount', 'refund_amount', 'paid_orders')
  group by store, period)
select w.store, w.week, w.cases, w.closed_cases, w.overdue_cases,
  cast(w.overdue_cases as double) / nullif(cast(w.cases as double), 0e0) as overdue_share, w.reopened_cases, w.unanswered_cases,
  w.case_refund, w.loss, w.loss_cases, s.net_sales, cast(w.loss as double) / nullif(cast(s.net_sales as double), 0e0) as loss_share,
  s.paid_orders, 100e0 * cast(w.cases as double) / nullif(cast(s.paid_orders as double), 0e0) as cases_per_100,
  100e0 * cast(w.loss as double) / nullif(cast(s.paid_orders as double), 0e0) as loss_per_100, p.cases as previous_cases,
  p.loss as previous_loss
from weekly w
left join weekly p on p.store = w.store and p.week_no = w.week_no - 1
left join sold s on s.store = w.store and s.week = w.week
