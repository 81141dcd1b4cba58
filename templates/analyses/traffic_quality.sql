/* relation: traffic_quality
   grain: [store, source, week]
   reads: [source_week, traffic_daily, dim_day, dim_week]
   lineage: {traffic_daily: [store, source_1, week]}
   columns: {store: text, source: text, week: week, visitors: int count, share: double ratio, basis: text, paid_source: bool,
             paid_buyers: int count, conversion: double ratio = paid_buyers / visitors, usual_visitors: double count,
             usual_conversion: double ratio, visitors_ratio: double ratio, conversion_ratio: double ratio, z: double number,
             bounce_rate: double ratio, shop_bounce: double ratio, bounce_limit: double ratio, stay_seconds: double seconds,
             usual_stay: double seconds, stay_ratio: double ratio, suspicious: bool} */
-- complete weeks against the four before, where the source is in all of them. Visitors are those of source_week, by day unless
-- the export is by week (basis). Bounce rate and stay are means of days weighted by visitors, estimated. z: difference of the
-- two conversions over its pooled standard error. shop_bounce: all sources and four weeks before together; bounce_limit: that
-- and two standard deviations of the source's own four weeks (of a sample: n - 1).
-- suspicious: twice the usual visitors, a conversion below 20 % of the usual one and, where it is known, less than half the stay
with whole_store as (
  select distinct store from traffic_daily where product_id = ''),
row_of as (
  select t.store, t.source_1 as source, d.week_no, t.biz_date, t.date_from, t.leaf, t.source_2 = '' as top_row,
    max(case when t.source_2 = '' then 1 else 0 end) over (partition by t.store, t.source_1, t.biz_date) as has_top,
    cast(t.visitors as decimal(16,2)) as visitors,
    cast(t.bounce_rate as decimal(20,9)) as bounce_rate, cast(t.avg_stay_seconds as decimal(20,9)) as stay
  from traffic_daily t
  join dim_day d on d.biz_date = t.biz_date
  left join whole_store s on s.store = t.store
  where t.source_1 <> '' and t.visitors > 0 and (t.product_id = '' or s.store is null)),
felt as (
  select store, source, week_no,
    cast(sum(bounce_rate * visitors) as decimal(18,4)) as bounces,
    cast(sum(case when bounce_rate is not null then visitors end) as decimal(18,4)) as bounce_visitors,
    cast(sum(stay * visitors) as decimal(18,4)) as stayed,
    cast(sum(case when stay is not null then visitors end) as decimal(18,4)) as stay_visitors,
    count(distinct biz_date) = 1 and min(date_from) < max(biz_date) as by_week
  from row_of
  where top_row or (has_top = 0 and leaf)
  group by store, source, week_no),
weekly as (
  select s.store, s.source, s.week, w.week_no, w.complete, s.visitors, s.share, s.paid_buyers, s.paid_source,
    f.bounces, f.bounce_visitors, f.stayed, f.stay_visitors, coalesce(f.by_week, false) as by_week,
    cast(round(cast(f.bounces as double) / nullif(cast(f.bounce_visitors as double), 0e0), 9) as decimal(12,9)) as bounce_rate
  from source_week s
  join dim_week w on w.week = s.week
  left join felt f on f.store = s.store and f.source = s.source and f.week_no = w.week_no),
back as (
  select v.n from (values (1), (2), (3), (4)) as v(n)),
usual as (
  select w.store, w.source, w.week_no + b.n as week_no, count(*) as weeks, count(w.visitors) as visitor_weeks,
    count(w.paid_buyers) as buyer_weeks, cast(sum(w.visitors) as bigint) as visitors,
    cast(sum(w.paid_buyers) as bigint) as paid_buyers,
    cast(sum(w.stayed) as decimal(18,4)) as stayed, cast(sum(w.stay_visitors) as decimal(18,4)) as stay_visitors,
    count(w.stayed) as stay_weeks, count(w.bounce_rate) as bounce_weeks, sum(w.bounce_rate) as bounce_sum,
    sum(w.bounce_rate * w.bounce_rate) as bounce_squares
  from weekly w
  cross join back b
  group by w.store, w.source, w.week_no + b.n),
shop as (
  select w.store, w.week_no + b.n as week_no,
    cast(sum(w.bounces) as double) / nullif(cast(sum(w.bounce_visitors) as double), 0e0) as bounce_rate
  from weekly w
  cross join back b
  group by w.store, w.week_no + b.n),
compared as (
  select w.store, w.source, w.week, w.visitors, w.share, case when w.by_week then 'period' else 'visitor-days' end as basis,
    w.paid_source, w.paid_buyers,
    cast(w.paid_buyers as double) / nullif(cast(w.visitors as double), 0e0) as conversion,
    cast(w.bounces as double) / nullif(cast(w.bounce_visitors as double), 0e0) as bounce_rate, s.bounce_rate as shop_bounce,
    cast(w.stayed as double) / nullif(cast(w.stay_visitors as double), 0e0) as stay_seconds,
    case when u.visitor_weeks = 4 then cast(u.visitors as double) / nullif(4e0, 0e0) end as usual_visitors,
    case when u.visitor_weeks = 4 and u.buyer_weeks = 4
      then cast(u.paid_buyers as double) / nullif(cast(u.visitors as double), 0e0) end as usual_conversion,
    case when u.visitor_weeks = 4 and u.buyer_weeks = 4
      then cast(u.paid_buyers + w.paid_buyers as double) / nullif(cast(u.visitors + w.visitors as double), 0e0) end as pooled,
    case when u.visitor_weeks = 4 and u.buyer_weeks = 4 then cast(u.visitors as double) end as n,
    case when u.stay_weeks = 4 then cast(u.stayed as double) / nullif(cast(u.stay_visitors as double), 0e0) end as usual_stay,
    case when u.bounce_weeks = 4
      then (cast(u.bounce_squares as double) - cast(u.bounce_sum as double) * cast(u.bounce_sum as double) / nullif(4e0, 0e0))
        / nullif(3e0, 0e0) end as bounce_variance
  from weekly w
  left join usual u on u.store = w.store and u.source = w.source and u.week_no = w.week_no
  left join shop s on s.store = w.store and s.week_no = w.week_no
  where w.complete),
rated as (
  select c.*, cast(visitors as double) / nullif(usual_visitors, 0e0) as visitors_ratio,
    conversion / nullif(usual_conversion, 0e0) as conversion_ratio, stay_seconds / nullif(usual_stay, 0e0) as stay_ratio,
    case when pooled > 0e0 and pooled < 1e0 and visitors > 0
      then (conversion - usual_conversion)
        / nullif(sqrt(pooled * (1e0 - pooled) * (1e0 / nullif(cast(visitors as double), 0e0) + 1e0 / nullif(n, 0e0))), 0e0)
    end as z,
    shop_bounce + 2e0 * sqrt(case when bounce_variance > 0e0 then bounce_variance when bounce_variance <= 0e0 then 0e0 end)
      as bounce_limit
  from compared c)
select store, source, week, visitors, share, basis, paid_source, paid_buyers, conversion, usual_visitors, usual_conversion,
  visitors_ratio, conversion_ratio, z, bounce_rate, shop_bounce, bounce_limit, stay_seconds, usual_stay, stay_ratio,
  round(visitors_ratio, 9) >= 2e0 and round(conversion_ratio, 9) < 0.2e0 and coalesce(round(stay_ratio, 9) < 0.5e0, true)
    as suspicious
from rated
