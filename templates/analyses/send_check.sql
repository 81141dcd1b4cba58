/* relation: send_check
   grain: [store, send_id]
   reads: [crm_send, plan_contact_cap, margin_week, dim_day]
   lineage: {crm_send: [store, send_id]}
   columns: {store: text, week: week, send_id: text, send_name: text, channel: text, segment: text, sent_on: date,
             sent_hour: int count, minutes_outside: int count,
             delivered: int count, opt_outs: int count, opt_out_share: double ratio = opt_outs / delivered, opt_out_low: double ratio, sends_7: int count,
             sends_30: int count, most_7: int count, most_30: int count, send_cost: money currency, send_orders: int count,
             cost_per_order: double currency, send_amount: money currency, margin: double ratio} */
-- promotional messages, those about orders and parcels left out. opt_out_low: what the share of those who unsubscribe is at least,
-- the lower end of Wilson's 99 % interval. sends_7, sends_30: promotional ones to the segment on this day and
-- the 6 or 29 days before it; one customer may be in several segments, so each may get more. most: the caps of the plan for the
-- channel, else for all, else 1 and 4; minutes_outside: before the hour from which or after that until which the plan lets them be
-- sent (9:00 to 21:00), 0 inside, no data where an export has no time of day.
-- margin: the store's gross margin of four weeks up to this one
with promotional as (
  select s.store, s.send_id, trim(s.send_channel) as send_channel, trim(s.segment) as segment, s.biz_date,
    s.delivered, s.opt_outs, s.send_cost, s.send_orders, s.send_amount,
    d.week, date_diff('day', date '1970-01-01', s.biz_date) as day_no,
    extract(hour from s.started_at) as hour_no, extract(hour from s.started_at) * 60 + extract(minute from s.started_at) as minute_no,
    case
      when trim(s.send_channel) in ('短信', '简讯', '簡訊', 'SMS', 'sms', 'ショートメッセージ') then 'sms'
      when trim(s.send_channel) in ('推送', '消息推送', '推播', 'プッシュ', 'Push', 'push', 'LINE') then 'push'
      when trim(s.send_channel) in ('邮件', '電子郵件', '郵件', 'メール', 'メルマガ', 'Email', 'E-mail', 'email', 'mail') then 'mail'
      when trim(s.send_channel) in ('旺旺', '企业微信', '群聊', '聊聊', 'チャット', 'Chat', 'chat') then 'chat'
      else ''
    end as channel
  from crm_send s
  join dim_day d on d.biz_date = s.biz_date
  where trim(s.send_kind) not in ('通知', '物流', '服务', '服務', '订单', '訂單', '发货通知', '出貨通知', '取引連絡', '発送通知', 'サービス', 'Service',
    'service', 'Transactional', 'transactional', 'Order', 'Shipping')),
timed as (
  select store, max(minute_no) as latest from promotional group by store),
cap as (
  select c.channel, c.store, min(c.per_week) as per_week, min(c.per_month) as per_month,
    min(cast(substr(c.hour_from, 1, length(c.hour_from) - 3) as bigint) * 60
      + cast(substr(c.hour_from, length(c.hour_from) - 1, 2) as bigint)) as minute_from,
    max(cast(substr(c.hour_to, 1, length(c.hour_to) - 3) as bigint) * 60
      + cast(substr(c.hour_to, length(c.hour_to) - 1, 2) as bigint)) as minute_to
  from plan_contact_cap c
  group by c.channel, c.store),
counted as (
  select p.*,
    count(*) over (partition by store, segment order by day_no range between 6 preceding and current row) as sends_7,
    count(*) over (partition by store, segment order by day_no range between 29 preceding and current row) as sends_30
  from promotional p),
capped as (
  select c.*, cast(c.delivered as double) as n, cast(c.opt_outs as double) / nullif(cast(c.delivered as double), 0e0) as share, coalesce(a.per_week, b.per_week, g.per_week, h.per_week, 1) as most_7,
    coalesce(a.per_month, b.per_month, g.per_month, h.per_month, 4) as most_30,
    coalesce(a.minute_from, b.minute_from, g.minute_from, h.minute_from, 540) as minute_from,
    coalesce(a.minute_to, b.minute_to, g.minute_to, h.minute_to, 1260) as minute_to
  from counted c
  left join cap a on a.channel = c.channel and a.store = c.store and c.channel <> ''
  left join cap b on b.channel = c.channel and b.store = '' and c.channel <> ''
  left join cap g on g.channel = 'all' and g.store = c.store
  left join cap h on h.channel = 'all' and h.store = '')
select c.store, c.week, c.send_id, case when c.segment <> '' then c.segment || ' / ' || c.send_id else c.send_id end as send_name,
  coalesce(nullif(c.send_channel, ''), c.channel) as channel, c.segment, c.biz_date as sent_on, cast(c.hour_no as bigint) as sent_hour,
  cast(case when t.latest > 0 then case when c.minute_no < c.minute_from then c.minute_from - c.minute_no
    when c.minute_no > c.minute_to then c.minute_no - c.minute_to when c.minute_no is not null then 0 end end as bigint) as minutes_outside,
  c.delivered, c.opt_outs, c.share as opt_out_share,
  (c.share + 3.3174483e0 / nullif(c.n, 0e0)
      - 2.5758293e0 * sqrt(case when c.share <= 1e0 then c.share * (1e0 - c.share) / nullif(c.n, 0e0) + 1.6587241e0 / nullif(c.n * c.n, 0e0) end))
    / nullif(1e0 + 6.6348966e0 / nullif(c.n, 0e0), 0e0) as opt_out_low,
  case when c.segment <> '' then c.sends_7 end as sends_7, case when c.segment <> '' then c.sends_30 end as sends_30, c.most_7, c.most_30,
  c.send_cost, c.send_orders, cast(c.send_cost as double) / nullif(cast(c.send_orders as double), 0e0) as cost_per_order,
  c.send_amount, m.margin
from capped c
join timed t on t.store = c.store
left join margin_week m on m.store = c.store and m.week = c.week
