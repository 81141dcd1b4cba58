/* relation: offer_week
   grain: [store, offer, week]
   reads: [offer_snapshot, plan_offer, plan_segment, plan_tier_benefit, crm_send, dim_day]
   lineage: {offer_snapshot: [store, offer, week]}
   columns: {store: text, offer: text, offer_name: text, week: week, biz_date: date, segment: text, benefit: bool, issued: int count, claimed: int count,
             used: int count, date_from: date, date_to: date, days_run: int days, days: int days, due_claims: double count, pace: double ratio,
             reached: int count, redeemed: double ratio = used / reached, used_share: double ratio = used / issued} */
-- the last snapshot of an offer in the week, beside the plan's offer of that id or name: quantity and window are the export's, else the plan's.
-- due_claims: what an even pace over the window would have given out by then; reached: messages delivered to the offer's segment since it began,
-- one person counted for each; benefit: a tier of the plan has it
with dated as (
  select s.store, s.offer, s.offer_name, s.biz_date, d.week, d.week_no, s.issued, s.claimed, s.used, s.offer_from, s.offer_to,
    row_number() over (partition by s.store, s.offer, d.week_no order by s.biz_date desc) as place
  from offer_snapshot s
  join dim_day d on d.biz_date = s.biz_date
  where s.offer <> ''),
matched as (
  select n.store, n.offer, min(o.id) as id
  from (select distinct store, offer, offer_name from dated) n
  join plan_offer o on (o.id = n.offer or o.name = n.offer or (o.name = n.offer_name and n.offer_name <> '')) and (o.store = n.store or o.store = '')
  group by n.store, n.offer),
benefit as (
  select distinct offer from plan_tier_benefit where offer <> ''),
joined as (
  select t.store, t.offer, coalesce(nullif(t.offer_name, ''), nullif(o.name, ''), t.offer) as offer_name, t.week, t.week_no, t.biz_date,
    coalesce(o.segment, '') as segment, b.offer is not null as benefit, coalesce(t.issued, o.quantity) as issued, t.claimed, t.used,
    coalesce(t.offer_from, o.window_from) as date_from, coalesce(t.offer_to, o.window_to) as date_to
  from dated t
  left join matched m on m.store = t.store and m.offer = t.offer
  left join plan_offer o on o.id = m.id
  left join benefit b on b.offer = o.id
  where t.place = 1),
word as (
  select id as segment, id as word from plan_segment
  union
  select id, name from plan_segment where name <> ''),
sent as (
  select c.store, w.segment, c.biz_date, cast(sum(c.delivered) as bigint) as delivered
  from crm_send c
  join word w on w.word = trim(c.segment)
  where c.delivered is not null and c.biz_date is not null
  group by c.store, w.segment, c.biz_date),
reached as (
  select j.store, j.offer, j.week_no, cast(sum(s.delivered) as bigint) as delivered
  from joined j
  join sent s on s.store = j.store and s.segment = j.segment and s.biz_date between j.date_from and j.biz_date
  group by j.store, j.offer, j.week_no),
run as (
  select j.*, date_diff('day', date_from, date_to) + 1 as days,
    case when biz_date > date_to then date_diff('day', date_from, date_to) + 1 when biz_date >= date_from then date_diff('day', date_from, biz_date) + 1
      when biz_date < date_from then 0 end as days_run
  from joined j)
select r.store, r.offer, r.offer_name, r.week, r.biz_date, r.segment, r.benefit, r.issued, r.claimed, r.used, r.date_from, r.date_to,
  cast(r.days_run as bigint) as days_run, cast(r.days as bigint) as days,
  cast(r.issued as double) * cast(r.days_run as double) / nullif(cast(r.days as double), 0e0) as due_claims,
  cast(r.claimed as double) / nullif(cast(r.issued as double) * cast(r.days_run as double) / nullif(cast(r.days as double), 0e0), 0e0) as pace,
  h.delivered as reached, cast(r.used as double) / nullif(cast(h.delivered as double), 0e0) as redeemed,
  cast(r.used as double) / nullif(cast(r.issued as double), 0e0) as used_share
from run r
left join reached h on h.store = r.store and h.offer = r.offer and h.week_no = r.week_no
