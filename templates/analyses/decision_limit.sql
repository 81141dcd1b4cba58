/* relation: decision_limit
   grain: [store, case_id]
   reads: [aftersale_case, plan_authority_limit, role_word, dim_day]
   lineage: {aftersale_case: [store, case_id]}
   columns: {store: text, case_id: text, week: week, decided_on: date, reason: text, role: text, kind: text, amount: money currency,
             limit_amount: money currency, excess: money currency} */
-- decisions on cases after the sale beside what the role that made them may decide alone; the role is named by its id or name, or by
-- an account of the plan, and it is that of the agent where nothing was escalated and no one else is named. kind: refund or
-- compensation, whichever is further beyond its limit. What was decided is the export's decided amount, else the refund. A case of
-- which no role is known has no limit, and without limits in the plan there are no rows; the week is that of the decision, else of the opening
with any_limit as (
  select count(*) as limits from plan_authority_limit),
limit_of as (
  select role, kind, max(up_to) as up_to from plan_authority_limit group by role, kind),
decided as (
  select c.store, c.case_id, d.week, d.biz_date as decided_on, c.reason, w.role,
    case when c.case_refund is not null or c.compensation is null then coalesce(c.decided_amount, c.case_refund) end as refund,
    case when c.case_refund is null and c.compensation is not null then coalesce(c.decided_amount, c.compensation) else c.compensation end
      as compensation
  from aftersale_case c
  join dim_day d on d.biz_date = coalesce(cast(c.decided_at as date), c.biz_date)
  left join role_word w on w.word = coalesce(nullif(trim(c.decided_by), ''), case when c.escalated_at is null then nullif(trim(c.agent), '') end)),
part as (
  select d.store, d.case_id, d.week, d.decided_on, d.reason, d.role, v.kind,
    case when v.kind = 'refund' then d.refund else d.compensation end as amount
  from decided d
  cross join (values ('refund'), ('compensation')) as v(kind)
  cross join any_limit a
  where a.limits > 0),
held as (
  select p.*, l.up_to as limit_amount, case when p.amount > l.up_to then cast(p.amount - l.up_to as decimal(18,4))
      when p.amount <= l.up_to then cast(0 as decimal(18,4)) end as excess,
    case when p.amount > l.up_to then cast(p.amount - l.up_to as decimal(18,4)) when p.amount <= l.up_to then cast(0 as decimal(18,4))
      else cast(-1 as decimal(18,4)) end as rank_by
  from part p
  left join limit_of l on l.role = p.role and l.kind = p.kind
  where p.amount is not null),
placed as (
  select h.*, row_number() over (partition by store, case_id order by rank_by desc, kind desc) as place
  from held h)
select store, case_id, week, decided_on, reason, role, kind, amount, limit_amount, excess
from placed
where place = 1
