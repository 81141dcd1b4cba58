/* relation: diagnosis
   grain: [store, week, cause]
   reads: [conversion_stability, metric_period, benchmark_week, source_week, traffic_quality, stock_cover, price_day, competitor_week,
           weather_daily, page_daily, plan_festival, plan_festival_calendar, plan_event, plan_offer, plan_page_change, dim_day,
           dim_week]
   runs: local
   columns: {store: text, week: week, cause: text, verdict: text, found: double number, before: double number, detail: text,
             explained: money currency, place: int count, conversion: double ratio, usual_conversion: double ratio,
             lost_amount: money currency} */
-- for each week whose conversion is below its limits, in a run, or a fifth under that of four weeks: every cause against the data,
-- confirmed, excluded or no-data. before: of the four weeks before, unless said otherwise. mix: what the conversion moved because
-- other sources brought the visitors, each at its own usual rate; confirmed from 30 % of the fall on, which is what it explains.
-- trade: its own change against ours (before), confirmed from half of ours on. search: visitors from search, a fifth less.
-- service: conversion of inquiries, a tenth less. reviews: share of bad ones, twice as many, of twenty at least. stock: items that
-- sell and are sold out at the week's end; what they lost is explained. price: the largest rise of an item's payable price, 5 %.
-- offer, page: ended or changed in this week or the one before. slow: seconds to the first screen, above three and a fifth more.
-- rival: cut a price, or sold half as much again. festival, weather: days with one, more than a quarter of those before
with alarm as (
  select c.store, c.week, w.week_no, w.week_from, w.week_to, c.conversion, c.usual, c.lost_amount
  from conversion_stability c
  join dim_week w on w.week = c.week and w.complete
  where c.product_id = '' and substr(c.store, 1, 1) <> '*' and c.change < 0e0 and (c.signal in ('below', 'near', 'run') or round(c.change, 9) <= -0.2e0)),
weekly as (
  select m.store, m.metric, w.week_no, cast(m.value as decimal(28,9)) as value
  from metric_period m
  join dim_week w on w.week = m.period
  where m.period_kind = 'week' and m.value is not null
    and m.metric in ('search_visitors', 'inquiry_conversion_rate', 'reviews', 'negative_reviews')),
beside as (
  select a.store, a.week, m.metric, max(case when m.week_no = a.week_no then m.value end) as value,
    count(case when m.week_no < a.week_no then 1 end) as weeks, sum(case when m.week_no < a.week_no then m.value end) as total
  from alarm a
  join weekly m on m.store = a.store and m.week_no between a.week_no - 4 and a.week_no
  group by a.store, a.week, m.metric),
held as (
  select store, week, metric, cast(value as double) as value,
    case when weeks = 4 then cast(total as double) / nullif(4e0, 0e0) end as usual
  from beside),
metric_cause as (
  select store, week, case metric when 'search_visitors' then 'search' else 'service' end as cause, value as found, usual as before,
    '' as detail, cast(null as decimal(18,4)) as explained,
    case when metric = 'search_visitors' then round(value / nullif(usual, 0e0), 9) <= 0.8e0
      else round(value / nullif(usual, 0e0), 9) <= 0.9e0 end as confirmed
  from held
  where metric in ('search_visitors', 'inquiry_conversion_rate')),
review_cause as (
  select r.store, r.week, 'reviews' as cause, b.value / nullif(r.value, 0e0) as found, b.usual / nullif(r.usual, 0e0) as before,
    '' as detail, cast(null as decimal(18,4)) as explained,
    case when r.value >= 20e0 then round(b.value / nullif(r.value, 0e0), 9) >= round(2e0 * b.usual / nullif(r.usual, 0e0), 9) end
      as confirmed
  from held r
  join held b on b.store = r.store and b.week = r.week and b.metric = 'negative_reviews'
  where r.metric = 'reviews'),
trade_cause as (
  select a.store, a.week, 'trade' as cause, b.trade_change as found, b.own_change as before, '' as detail,
    cast(null as decimal(18,4)) as explained, b.own_change < 0e0 and round(b.trade_change, 9) <= round(0.5e0 * b.own_change, 9)
      as confirmed
  from alarm a
  join benchmark_week b on b.store = a.store and b.week = a.week and b.metric = 'conversion_rate' and b.level = 'mean'),
source_of as (
  select s.store, s.source, w.week_no, s.visitors, s.paid_buyers
  from source_week s
  join dim_week w on w.week = s.week
  where s.visitors is not null and s.paid_buyers is not null),
brought as (
  select a.store, a.week, a.conversion, a.usual, a.lost_amount, s.source,
    cast(sum(case when s.week_no = a.week_no then s.visitors else 0 end) as bigint) as visitors,
    cast(sum(case when s.week_no < a.week_no then s.visitors else 0 end) as bigint) as visitors_before,
    cast(sum(case when s.week_no < a.week_no then s.paid_buyers else 0 end) as bigint) as buyers_before,
    cast(sum(case when s.week_no = a.week_no then s.paid_buyers else 0 end) as bigint) as buyers
  from alarm a
  join source_of s on s.store = a.store and s.week_no between a.week_no - 4 and a.week_no
  group by a.store, a.week, a.conversion, a.usual, a.lost_amount, s.source),
shared as (
  select b.*, sum(visitors) over (partition by store, week) as all_now, sum(visitors_before) over (partition by store, week) as all_before,
    case when visitors_before > 0 then cast(buyers_before as double) / nullif(cast(visitors_before as double), 0e0)
      else cast(buyers as double) / nullif(cast(visitors as double), 0e0) end as rate
  from brought b),
mixed as (
  select store, week, max(conversion) as conversion, max(usual) as usual, max(lost_amount) as lost_amount,
    cast(sum(cast(round((cast(visitors as double) / nullif(cast(all_now as double), 0e0)
      - cast(visitors_before as double) / nullif(cast(all_before as double), 0e0)) * rate, 12) as decimal(18,12))) as double) as effect
  from shared
  where all_now > 0 and all_before > 0
  group by store, week),
mix_cause as (
  select store, week, 'mix' as cause, effect as found, conversion - usual as before, '' as detail,
    case when effect < 0e0 and round(effect / nullif(conversion - usual, 0e0), 9) >= 0.3e0
      then cast(round(cast(lost_amount as double)
        * case when effect < conversion - usual then 1e0 else effect / nullif(conversion - usual, 0e0) end, 4) as decimal(18,4)) end
      as explained,
    effect < 0e0 and round(effect / nullif(conversion - usual, 0e0), 9) >= 0.3e0 as confirmed
  from mixed),
odd_cause as (
  select a.store, a.week, 'suspicious' as cause, cast(sum(case when t.suspicious then t.visitors else 0 end) as double) as found,
    cast(sum(t.visitors) as double) as before, coalesce(max_by(t.source, case when t.suspicious then t.visitors end), '') as detail,
    cast(null as decimal(18,4)) as explained, max(case when t.suspicious then 1 else 0 end) = 1 as confirmed
  from alarm a
  join traffic_quality t on t.store = a.store and t.week = a.week and t.suspicious is not null
  group by a.store, a.week),
stock_cause as (
  select a.store, a.week, 'stock' as cause, cast(count(case when s.available <= 0 and s.usual_items > 0e0 then 1 end) as double) as found,
    cast(count(*) as double) as before,
    coalesce(max_by(s.product_id, case when s.available <= 0 and s.usual_items > 0e0 then s.usual_items end), '') as detail,
    cast(sum(case when s.available <= 0 and s.usual_items > 0e0 then s.lost_amount end) as decimal(18,4)) as explained,
    count(case when s.available <= 0 and s.usual_items > 0e0 then 1 end) > 0 as confirmed
  from alarm a
  join stock_cover s on s.store = a.store and s.week = a.week
  group by a.store, a.week),
price_cause as (
  select a.store, a.week, 'price' as cause, max(p.price_change) as found, cast(count(distinct p.product_id) as double) as before,
    coalesce(max_by(p.product_id, p.price_change), '') as detail, cast(null as decimal(18,4)) as explained,
    round(max(p.price_change), 9) >= 0.05e0 as confirmed
  from alarm a
  join price_day p on p.store = a.store and p.week = a.week and p.price_change is not null
  group by a.store, a.week),
rival_cause as (
  select a.store, a.week, 'rival' as cause, cast(count(case when r.price_cut or r.jump then 1 end) as double) as found,
    cast(count(*) as double) as before,
    coalesce(max_by(r.competitor, case when r.price_cut or r.jump then coalesce(r.sold_ratio, 0e0) end), '') as detail,
    cast(null as decimal(18,4)) as explained, count(case when r.price_cut or r.jump then 1 end) > 0 as confirmed
  from alarm a
  join competitor_week r on r.store = a.store and r.week = a.week and (r.price_cut is not null or r.jump is not null)
  group by a.store, a.week),
loaded as (
  select a.store, a.week, p.biz_date >= a.week_from as is_now,
    cast(p.page_load_seconds as decimal(18,6)) * p.page_visitors as waited, p.page_visitors
  from alarm a
  join page_daily p on p.store = a.store and p.biz_date <= a.week_to and date_diff('day', p.biz_date, a.week_from) <= 28
  where p.page_load_seconds is not null and p.page_visitors > 0),
slow as (
  select store, week,
    cast(sum(case when is_now then waited end) as double) / nullif(cast(sum(case when is_now then page_visitors end) as double), 0e0)
      as found,
    cast(sum(case when not is_now then waited end) as double)
      / nullif(cast(sum(case when not is_now then page_visitors end) as double), 0e0) as before
  from loaded
  group by store, week),
slow_cause as (
  select store, week, 'slow' as cause, found, before, '' as detail, cast(null as decimal(18,4)) as explained,
    round(found, 6) > 3e0 and (before is null or round(found, 6) >= round(1.2e0 * before, 6)) as confirmed
  from slow
  where found is not null),
offer_cause as (
  select a.store, a.week, 'offer' as cause,
    cast(count(case when o.window_to < a.week_to and date_diff('day', o.window_to, a.week_from) <= 7 then 1 end) as double) as found,
    cast(count(*) as double) as before,
    coalesce(max_by(o.id, case when o.window_to < a.week_to and date_diff('day', o.window_to, a.week_from) <= 7 then o.window_to end), '')
      as detail,
    cast(null as decimal(18,4)) as explained,
    count(case when o.window_to < a.week_to and date_diff('day', o.window_to, a.week_from) <= 7 then 1 end) > 0 as confirmed
  from alarm a
  join plan_offer o on (o.store = a.store or o.store = '') and o.window_to is not null
  group by a.store, a.week),
page_cause as (
  select a.store, a.week, 'page' as cause,
    cast(count(case when p.changed_on <= a.week_to and date_diff('day', p.changed_on, a.week_from) <= 7 then 1 end) as double) as found,
    cast(count(*) as double) as before,
    coalesce(max_by(p.page, case when p.changed_on <= a.week_to and date_diff('day', p.changed_on, a.week_from) <= 7
      then p.changed_on end), '') as detail,
    cast(null as decimal(18,4)) as explained,
    count(case when p.changed_on <= a.week_to and date_diff('day', p.changed_on, a.week_from) <= 7 then 1 end) > 0 as confirmed
  from alarm a
  join plan_page_change p on p.store = a.store or p.store = ''
  group by a.store, a.week),
feast as (
  select f.festival, f.date_from, f.date_to
  from plan_festival f
  join plan_festival_calendar c on c.value = f.calendar
  union all
  select id, date_from, date_to from plan_event),
festive as (
  select d.biz_date, max(f.festival) as festival
  from feast f
  join dim_day d on d.biz_date between f.date_from and f.date_to
  group by d.biz_date),
festival_cause as (
  select a.store, a.week, 'festival' as cause, cast(count(case when f.festival is not null and d.week = a.week then 1 end) as double) as found,
    cast(count(case when f.festival is not null and d.week <> a.week then 1 end) as double) as before,
    coalesce(max(case when d.week = a.week then f.festival end), '') as detail, cast(null as decimal(18,4)) as explained,
    4 * count(case when f.festival is not null and d.week = a.week then 1 end)
      > count(case when f.festival is not null and d.week <> a.week then 1 end) as confirmed
  from alarm a
  join dim_day d on d.week_no between a.week_no - 4 and a.week_no
  left join festive f on f.biz_date = d.biz_date
  cross join (select count(*) as known from feast) k
  where k.known > 0
  group by a.store, a.week),
storm as (
  select w.store, d.week_no, w.biz_date, max(w.weather_warning) as warning
  from weather_daily w
  join dim_day d on d.biz_date = w.biz_date
  group by w.store, d.week_no, w.biz_date),
weather_cause as (
  select a.store, a.week, 'weather' as cause, cast(count(case when s.warning <> '' and s.week_no = a.week_no then 1 end) as double) as found,
    cast(count(case when s.warning <> '' and s.week_no < a.week_no then 1 end) as double) as before,
    coalesce(max(case when s.week_no = a.week_no then s.warning end), '') as detail, cast(null as decimal(18,4)) as explained,
    4 * count(case when s.warning <> '' and s.week_no = a.week_no then 1 end)
      > count(case when s.warning <> '' and s.week_no < a.week_no then 1 end) as confirmed
  from alarm a
  join storm s on s.store = a.store and s.week_no between a.week_no - 4 and a.week_no
  group by a.store, a.week
  having count(case when s.week_no = a.week_no then 1 end) > 0),
every as (
  select * from metric_cause union all select * from review_cause union all select * from trade_cause
  union all select * from mix_cause union all select * from odd_cause union all select * from stock_cause
  union all select * from price_cause union all select * from rival_cause union all select * from slow_cause
  union all select * from offer_cause union all select * from page_cause union all select * from festival_cause
  union all select * from weather_cause),
asked as (
  select a.store, a.week, v.cause, v.n, a.conversion, a.usual, a.lost_amount
  from alarm a
  cross join (values ('mix', 1), ('trade', 2), ('stock', 3), ('price', 4), ('search', 5), ('suspicious', 6), ('service', 7),
    ('reviews', 8), ('offer', 9), ('page', 10), ('slow', 11), ('rival', 12), ('festival', 13), ('weather', 14)) as v(cause, n)),
judged as (
  select q.*, e.found, e.before, coalesce(e.detail, '') as detail, case when e.confirmed then e.explained end as explained,
    case when e.confirmed then 'confirmed' when e.confirmed is null then 'no-data' else 'excluded' end as verdict
  from asked q
  left join every e on e.store = q.store and e.week = q.week and e.cause = q.cause),
sized as (
  select j.*, case verdict when 'confirmed' then 1 when 'excluded' then 2 else 3 end as verdict_no,
    coalesce(explained, cast(0 as decimal(18,4))) as known
  from judged j)
select store, week, cause, verdict, found, before, case when verdict = 'confirmed' then detail else '' end as detail, explained,
  row_number() over (partition by store, week order by verdict_no, known desc, n) as place, conversion, usual as usual_conversion,
  lost_amount
from sized
