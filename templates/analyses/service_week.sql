/* relation: service_week
   grain: [store, service_channel, week]
   reads: [service_daily, plan_answer_goal, dim_day]
   lineage: {service_daily: [store, week]}
   columns: {store: text, service_channel: text, week: week, week_no: int count, days: int days, enquiries: int count,
             inquiry_buyers: int count, inquirers: int count, conversion: double ratio = inquiry_buyers / inquirers,
             answered_3min: int count, asked: int count, answered_share: double ratio = answered_3min / asked,
             first_response_seconds: double seconds, handed_over: int count, handed_of: int count,
             handed_share: double ratio = handed_over / handed_of, solved: int count, solved_of: int count,
             solved_share: double ratio = solved / solved_of, satisfaction_answers: int count, satisfied: int count,
             satisfaction: double ratio = satisfied / satisfaction_answers, refund_cases: int count, refund_hours: double hours,
             disputes: int count, disputes_of: int count, dispute_rate: double ratio = disputes / disputes_of,
             refund_orders: int count, refund_of: int count, return_rate: double ratio = refund_orders / refund_of,
             shipped_48h_orders: int count, shipped_of: int count, ship_48h_rate: double ratio = shipped_48h_orders / shipped_of,
             answer_goal: double ratio, solve_goal: double ratio, seconds_goal: double seconds} */
-- the team's week by channel, and whole (all): a day's row without a channel, else its channels together. A day counts in a rate
-- when it has both parts, so every rate has a base of its own. enquiries: conversations, else people who ask; people are counted
-- per day and channel, so inquirers are person-days. Means are weighted by enquiries, those of refunds by the refunds completed
-- where every day has them, else they are means of days, estimated. answer_goal, solve_goal: what the plan wants of the channel to be
-- answered within three minutes and solved by the bot, seconds_goal: and the mean seconds until the first answer; the team's is that of
-- the chat
with named as (
  select s.*, d.week, d.week_no, coalesce(s.enquiries, s.inquiries) as contacts,
    case when trim(s.service_channel) in ('机器人', '智能客服', '機器人', '智慧客服', 'ボット', 'チャットボット', 'Bot', 'Chatbot') then 'bot'
      when trim(s.service_channel) in ('在线', '人工', '旺旺', '在線', '線上', 'チャット', '有人チャット', 'Chat') then 'chat'
      when trim(s.service_channel) in ('电话', '電話', 'Phone') then 'phone'
      when trim(s.service_channel) in ('邮件', '郵件', 'メール', 'Mail', 'Email') then 'mail'
      else trim(s.service_channel) end as channel_key
  from service_daily s
  join dim_day d on d.biz_date = s.biz_date),
whole_day as (
  select distinct store, biz_date from named where channel_key = ''),
placed as (
  select n.*, n.channel_key as place from named n where n.channel_key <> ''
  union all
  select n.*, 'all' as place
  from named n
  left join whole_day w on w.store = n.store and w.biz_date = n.biz_date
  where n.channel_key = '' or w.store is null),
weekly as (
  select store, place, week, week_no, count(distinct biz_date) as days, cast(sum(contacts) as bigint) as enquiries,
    cast(sum(case when inquiries is not null then inquiry_buyers end) as bigint) as inquiry_buyers,
    cast(sum(case when inquiry_buyers is not null then inquiries end) as bigint) as inquirers,
    cast(sum(case when contacts is not null then answered_3min end) as bigint) as answered_3min,
    cast(sum(case when answered_3min is not null then contacts end) as bigint) as asked,
    cast(sum(cast(first_response_seconds as decimal(18,6)) * contacts) as decimal(28,6)) as waited,
    cast(sum(case when first_response_seconds is not null then contacts end) as bigint) as waiting,
    cast(sum(case when contacts is not null then handed_over end) as bigint) as handed_over,
    cast(sum(case when handed_over is not null then contacts end) as bigint) as handed_of,
    cast(sum(case when contacts is not null then solved end) as bigint) as solved,
    cast(sum(case when solved is not null then contacts end) as bigint) as solved_of,
    cast(sum(case when satisfied is not null then satisfaction_answers end) as bigint) as satisfaction_answers,
    cast(sum(case when satisfaction_answers is not null then satisfied end) as bigint) as satisfied,
    cast(sum(case when refund_hours is not null then refund_cases end) as bigint) as refund_cases,
    count(refund_hours) as refund_days, count(case when refund_hours is not null then refund_cases end) as refund_case_days,
    cast(sum(cast(refund_hours as decimal(18,6))) as decimal(28,6)) as refund_mean_sum,
    cast(sum(cast(refund_hours as decimal(18,6)) * refund_cases) as decimal(28,6)) as refund_waited,
    cast(sum(case when paid_orders is not null then disputes end) as bigint) as disputes,
    cast(sum(case when disputes is not null then paid_orders end) as bigint) as disputes_of,
    cast(sum(case when paid_orders is not null then refund_orders end) as bigint) as refund_orders,
    cast(sum(case when refund_orders is not null then paid_orders end) as bigint) as refund_of,
    cast(sum(case when orders_due is not null then shipped_48h_orders end) as bigint) as shipped_48h_orders,
    cast(sum(case when shipped_48h_orders is not null then orders_due end) as bigint) as shipped_of
  from placed
  group by store, place, week, week_no),
aimed as (
  select w.store, w.place, max(g.within3_minutes) as answer_goal, max(g.bot_solves) as solve_goal,
    min(g.first_answer) as seconds_goal
  from (select distinct store, place from weekly) w
  join plan_answer_goal g on (g.store = w.store or g.store = '') and (g.channel = w.place or (g.channel = 'chat' and w.place = 'all'))
  group by w.store, w.place)
select w.store, w.place as service_channel, week, week_no, days, enquiries, inquiry_buyers, inquirers,
  cast(inquiry_buyers as double) / nullif(cast(inquirers as double), 0e0) as conversion, answered_3min, asked,
  cast(answered_3min as double) / nullif(cast(asked as double), 0e0) as answered_share,
  cast(waited as double) / nullif(cast(waiting as double), 0e0) as first_response_seconds, handed_over, handed_of,
  cast(handed_over as double) / nullif(cast(handed_of as double), 0e0) as handed_share, solved, solved_of,
  cast(solved as double) / nullif(cast(solved_of as double), 0e0) as solved_share, satisfaction_answers, satisfied,
  cast(satisfied as double) / nullif(cast(satisfaction_answers as double), 0e0) as satisfaction, refund_cases,
  case when refund_case_days = refund_days then cast(refund_waited as double) / nullif(cast(refund_cases as double), 0e0)
    else cast(refund_mean_sum as double) / nullif(cast(refund_days as double), 0e0) end as refund_hours,
  disputes, disputes_of, cast(disputes as double) / nullif(cast(disputes_of as double), 0e0) as dispute_rate, refund_orders, refund_of,
  cast(refund_orders as double) / nullif(cast(refund_of as double), 0e0) as return_rate, shipped_48h_orders, shipped_of,
  cast(shipped_48h_orders as double) / nullif(cast(shipped_of as double), 0e0) as ship_48h_rate, a.answer_goal, a.solve_goal,
  a.seconds_goal
from weekly w
left join aimed a on a.store = w.store and a.place = w.place
