/* relation: period_value
   grain: [store, metric, period_kind, period, base]
   reads: [metric_cum, metric_day, metric_span, dim_period, dim_metric]
   columns: {store: text, metric: text, period_kind: text, period: text, base: text, days: int days,
             day_exact: money number, day_numerator: double number, day_denominator: double number, day_value: double number,
             span_exact: money number, span_numerator: double number, span_denominator: double number, span_value: double number,
             since_start: bool, best_exact: money number, best_numerator: double number, best_denominator: double number,
             best_value: double number} */
-- per span what its days give (day_…), what an export of exactly this span or of all its months gives (span_…), and for metrics
-- that add which of both is the fuller one (best_…); since_start: whether the data begin no later than the span
with boundary as (
  select period_kind, period, base, date_from, day_last as biz_date, 1 as sign from dim_period where day_last is not null
  union all
  select period_kind, period, base, date_from, day_before as biz_date, -1 as sign from dim_period where day_before is not null),
day_part as (
  select c.store, c.metric, b.period_kind, b.period, b.base,
    cast(sum(b.sign * c.days_to) as bigint) as days,
    cast(sum(case when b.sign = 1 then c.numerator_to else -c.numerator_to end) as decimal(18,4)) as numerator,
    cast(sum(case when b.sign = 1 then c.denominator_to else -c.denominator_to end) as decimal(18,4)) as denominator,
    max(case when b.sign = 1 then c.last_value end) as latest,
    max(case when b.sign = 1 and c.first_day <= b.date_from then 1 else 0 end) as since_start
  from boundary b
  join metric_cum c on c.biz_date = b.biz_date
  group by c.store, c.metric, b.period_kind, b.period, b.base
  having sum(b.sign * c.days_to) > 0),
extreme_part as (
  select m.store, m.metric, p.period_kind, p.period, p.base,
    max(m.value) as largest, min(m.value) as smallest, min_by(m.value, m.biz_date) as earliest
  from metric_day m
  join dim_metric k on k.metric = m.metric and k.aggregate in ('max', 'min', 'first')
  join dim_period p on m.biz_date between p.date_from and p.date_to
  group by m.store, m.metric, p.period_kind, p.period, p.base),
span_part as (
  select s.store, s.metric, p.period_kind, p.period, p.base, s.numerator, s.denominator, s.value
  from metric_span s
  join dim_period p on p.date_from = s.date_from and p.date_to = s.date_to),
month_span as (
  select distinct date_from, date_to from dim_period where period_kind = 'month'),
month_part as (
  select s.store, s.metric, p.period_kind, p.period, p.base,
    cast(sum(s.numerator) as decimal(18,4)) as numerator, cast(sum(s.denominator) as decimal(18,4)) as denominator
  from metric_span s
  join dim_metric k on k.metric = s.metric and k.aggregate in ('sum', 'ratio') and not k.is_distinct
  join month_span n on n.date_from = s.date_from and n.date_to = s.date_to
  join dim_period p on p.period_kind in ('quarter', 'year', 'qtd', 'ytd', 't12m')
    and s.date_from >= p.date_from and s.date_to <= p.date_to
  group by s.store, s.metric, p.period_kind, p.period, p.base),
stacked as (
  select store, metric, period_kind, period, base, days, since_start, numerator as day_n, denominator as day_d, latest,
    cast(null as double) as largest, cast(null as double) as smallest, cast(null as double) as earliest,
    cast(null as decimal(18,4)) as span_n, cast(null as decimal(18,4)) as span_d, cast(null as double) as span_v,
    cast(null as decimal(18,4)) as month_n, cast(null as decimal(18,4)) as month_d
  from day_part
  union all
  select store, metric, period_kind, period, base, null, null, null, null, null, largest, smallest, earliest, null, null, null,
    null, null
  from extreme_part
  union all
  select store, metric, period_kind, period, base, null, null, null, null, null, null, null, null, numerator, denominator, value,
    null, null
  from span_part
  union all
  select store, metric, period_kind, period, base, null, null, null, null, null, null, null, null, null, null, null,
    numerator, denominator
  from month_part),
single as (
  select store, metric, period_kind, period, base, coalesce(max(days), 0) as days, coalesce(max(since_start), 0) as since_start,
    max(day_n) as day_n, max(day_d) as day_d, max(latest) as latest, max(largest) as largest, max(smallest) as smallest,
    max(earliest) as earliest, max(span_n) as span_n, max(span_d) as span_d, max(span_v) as span_v,
    max(month_n) as month_n, max(month_d) as month_d
  from stacked
  group by store, metric, period_kind, period, base),
valued as (
  select s.store, s.metric, s.period_kind, s.period, s.base, s.days, s.since_start, k.aggregate, p.days as span_days,
    s.day_n, s.day_d,
    case when s.span_v is null then s.month_n else s.span_n end as span_n,
    case when s.span_v is null then s.month_d else s.span_d end as span_d,
    case k.aggregate
      when 'sum' then cast(s.day_n as double)
      when 'ratio' then k.scale * cast(s.day_n as double) / nullif(cast(s.day_d as double), 0e0)
      when 'weighted' then cast(s.day_n as double) / nullif(cast(s.day_d as double), 0e0)
      when 'mean' then cast(s.day_n as double) / nullif(cast(s.day_d as double), 0e0)
      when 'last' then s.latest
      when 'max' then s.largest
      when 'min' then s.smallest
      when 'first' then s.earliest
    end as day_value,
    case
      when s.span_v is not null or s.month_n is null then s.span_v
      when k.aggregate = 'sum' then cast(s.month_n as double)
      else k.scale * cast(s.month_n as double) / nullif(cast(s.month_d as double), 0e0)
    end as span_value
  from single s
  join dim_metric k on k.metric = s.metric
  join dim_period p on p.period_kind = s.period_kind and p.period = s.period and p.base = s.base),
parted as (
  select store, metric, period_kind, period, base, days, day_value, span_value,
    since_start = 1 or span_value is not null as since_start,
    case when aggregate = 'sum' then day_n end as day_exact,
    case when aggregate in ('sum', 'ratio', 'weighted', 'mean') then cast(day_n as double) end as day_numerator,
    case when aggregate in ('ratio', 'weighted', 'mean') then cast(day_d as double) end as day_denominator,
    case when aggregate = 'sum' then span_n end as span_exact,
    case when aggregate in ('sum', 'ratio', 'weighted', 'mean') then cast(span_n as double) end as span_numerator,
    case when aggregate in ('ratio', 'weighted', 'mean') then cast(span_d as double) end as span_denominator,
    span_value is not null and (day_value is null or days < span_days) as take_span
  from valued)
select store, metric, period_kind, period, base, days,
  day_exact, day_numerator, day_denominator, day_value, span_exact, span_numerator, span_denominator, span_value, since_start,
  case when take_span then span_exact else day_exact end as best_exact,
  case when take_span then span_numerator else day_numerator end as best_numerator,
  case when take_span then span_denominator else day_denominator end as best_denominator,
  case when take_span then span_value else day_value end as best_value
from parted
