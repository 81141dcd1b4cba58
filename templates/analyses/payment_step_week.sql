/* relation: payment_step_week
   grain: [store, pay_step, week]
   reads: [payment_event, dim_day, dim_week]
   lineage: {payment_event: [store, week]}
   columns: {store: text, pay_step: text, week: week, tries: int count, failed: int count, failed_rate: double ratio = failed / tries,
             failed_amount: money currency, weeks_before: int count, usual_tries: int count, usual_failed: int count,
             usual_rate: double ratio = usual_failed / usual_tries, rate_limit: double ratio, main_reason: text} */
-- tries to pay by the step that they reached, in complete weeks, and how many of them failed, beside up to eight weeks before, of four weeks at
-- least. rate_limit: what a like week stays below, three standard errors of a share above the usual one
with told as (
  select e.store, e.pay_step, d.week_no, e.pay_amount, e.fail_reason,
    case when trim(e.pay_outcome) in ('失败', '支付失败', '超时', '关闭', '失敗', '付款失敗', '逾時', '関閉', '決済失敗', 'エラー', '否認', 'タイムアウト',
      'Failed', 'failed', 'Failure', 'Declined', 'declined', 'Error', 'error', 'Timeout', 'timeout', 'Expired') then 1 when e.pay_outcome <> '' then 0 end as failed
  from payment_event e
  join dim_day d on d.biz_date = e.biz_date
  where e.pay_step <> ''),
weekly as (
  select store, pay_step, week_no, count(failed) as tries, cast(sum(failed) as bigint) as failed,
    cast(sum(case when failed = 1 then pay_amount end) as decimal(18,4)) as failed_amount
  from told
  group by store, pay_step, week_no),
reason_count as (
  select store, pay_step, week_no, fail_reason, count(*) as times
  from told
  where failed = 1 and fail_reason <> ''
  group by store, pay_step, week_no, fail_reason),
reason as (
  select c.*, row_number() over (partition by store, pay_step, week_no order by times desc, fail_reason) as place from reason_count c),
before as (
  select w.store, w.pay_step, w.week_no + b.n as week_no, count(*) as weeks, cast(sum(w.tries) as bigint) as tries, cast(sum(w.failed) as bigint) as failed
  from weekly w
  cross join (values (1), (2), (3), (4), (5), (6), (7), (8)) as b(n)
  group by w.store, w.pay_step, w.week_no + b.n),
usual as (
  select w.store, w.pay_step, w.week_no, k.week, w.tries, w.failed, w.failed_amount, coalesce(b.weeks, 0) as weeks,
    case when b.weeks >= 4 then b.tries end as usual_tries, case when b.weeks >= 4 then b.failed end as usual_failed,
    case when b.weeks >= 4 then cast(b.failed as double) / nullif(cast(b.tries as double), 0e0) end as usual_rate
  from weekly w
  join dim_week k on k.week_no = w.week_no and k.complete
  left join before b on b.store = w.store and b.pay_step = w.pay_step and b.week_no = w.week_no)
select u.store, u.pay_step, u.week, u.tries, u.failed, cast(u.failed as double) / nullif(cast(u.tries as double), 0e0) as failed_rate, u.failed_amount,
  u.weeks as weeks_before, u.usual_tries, u.usual_failed, u.usual_rate,
  u.usual_rate + 3e0 * sqrt(u.usual_rate * (1e0 - u.usual_rate) / nullif(cast(u.tries as double), 0e0)) as rate_limit, r.fail_reason as main_reason
from usual u
left join reason r on r.store = u.store and r.pay_step = u.pay_step and r.week_no = u.week_no and r.place = 1
