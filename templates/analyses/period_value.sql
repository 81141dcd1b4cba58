/* relation: period_value
   grain: [store, metric, period_kind, period, base]
   reads: [metric_cum, metric_day, metric_span, dim_period, dim_day, dim_metric]
   columns: {store: text, metric: text, period_kind: text, period: text, base: text, days: int days,
             day_exact: money number, day_numerator: double number, day_denominator: double number, day_value: double number,
             span_exact: money number, span_numerator: double number, span_denominator: double number, span_value: double number,
             since_start: bool, best_exact: money number, best_numerator: double number, best_denominator: double number,
             best_value: double number} */
-- per span what its days give (day_…), what an export of exactly this span gives (span_…), and for metrics that add which of
-- both is the fuller one (best_…); since_start: whether the data begin no later than the span
with day as (
  select b.store, b.metric, p.period_kind, p.period, p.base, p.date_from, p.date_to, b.last_day,
    b.days_to - coalesce(a.days_to, 0) as days,
    cast(b.numerator_to - coalesce(a.numerator_to, cast(0 as decimal(18,4))) as decimal(18,4)) as numerator,
    cast(b.denominator_to - coalesce(a.denominator_to, cast(0 as decimal(18,4))) as decimal(18,4)) as denominator,
    b.first_day <= p.date_from as since_start
  from dim_period p
  join metric_cum b on b.biz_date = p.day_last
  left join metric_cum a on a.store = b.store and a.metric = b.metric and a.biz_date = p.day_before
  where b.days_to > coalesce(a.days_to, 0)),
extreme as (
  select d.store, d.metric, d.period_kind, d.period, d.base,
    max(m.value) as largest, min(m.value) as smallest, min(m.biz_date) as first_day
  from day d
  join dim_metric k on k.metric = d.metric and k.aggregate in ('max', 'min', 'first')
  join metric_day m on m.store = d.store and m.metric = d.metric and m.biz_date between d.date_from and d.date_to
  group by d.store, d.metric, d.period_kind, d.period, d.base),
daily as (
  select d.store, d.metric, d.period_kind, d.period, d.base, d.days, d.since_start,
    case when k.aggregate = 'sum' then d.numerator end as exact,
    case when k.aggregate in ('sum', 'ratio', 'weighted', 'mean') then cast(d.numerator as double) end as numerator,
    case when k.aggregate in ('ratio', 'weighted', 'mean') then cast(d.denominator as double) end as denominator,
    case k.aggregate
      when 'sum' then cast(d.numerator as double)
      when 'ratio' then k.scale * cast(d.numerator as double) / nullif(cast(d.denominator as double), 0e0)
      when 'weighted' then cast(d.numerator as double) / nullif(cast(d.denominator as double), 0e0)
      when 'mean' then cast(d.numerator as double) / nullif(cast(d.denominator as double), 0e0)
      when 'last' then v.value
      when 'max' then e.largest
      when 'min' then e.smallest
      when 'first' then f.value
    end as value
  from day d
  join dim_metric k on k.metric = d.metric
  left join metric_day v on k.aggregate = 'last' and v.store = d.store and v.metric = d.metric and v.biz_date = d.last_day
  left join extreme e on e.store = d.store and e.metric = d.metric and e.period_kind = d.period_kind
    and e.period = d.period and e.base = d.base
  left join metric_day f on f.store = d.store and f.metric = d.metric and f.biz_date = e.first_day),
exported as (
  select s.store, s.metric, p.period_kind, p.period, p.base, s.numerator, s.denominator, s.value
  from metric_span s
  join dim_period p on p.date_from = s.date_from and p.date_to = s.date_to),
month_span as (
  select distinct date_from, date_to from dim_period where period_kind = 'month'),
composed as (
  select s.store, s.metric, p.period_kind, p.period, p.base,
    cast(sum(s.numerator) as decimal(18,4)) as numerator, cast(sum(s.denominator) as decimal(18,4)) as denominator
  from metric_span s
  join dim_metric k on k.metric = s.metric and k.aggregate in ('sum', 'ratio') and not k.is_distinct
  join month_span n on n.date_from = s.date_from and n.date_to = s.date_to
  join dim_period p on p.period_kind in ('quarter', 'year', 'qtd', 'ytd', 't12m')
    and s.date_from >= p.date_from and s.date_to <= p.date_to
  group by s.store, s.metric, p.period_kind, p.period, p.base),
spanned as (
  select store, metric, period_kind, period, base, numerator, denominator, value from exported
  union all
  select c.store, c.metric, c.period_kind, c.period, c.base, c.numerator, c.denominator,
    case when k.aggregate = 'sum' then cast(c.numerator as double)
      else k.scale * cast(c.numerator as double) / nullif(cast(c.denominator as double), 0e0) end
  from composed c
  join dim_metric k on k.metric = c.metric
  left join exported e on e.store = c.store and e.metric = c.metric and e.period_kind = c.period_kind
    and e.period = c.period and e.base = c.base
  where e.store is null),
span as (
  select s.store, s.metric, s.period_kind, s.period, s.base,
    case when k.aggregate = 'sum' then s.numerator end as exact,
    case when k.aggregate in ('sum', 'ratio', 'weighted', 'mean') then cast(s.numerator as double) end as numerator,
    case when k.aggregate in ('ratio', 'weighted', 'mean') then cast(s.denominator as double) end as denominator,
    s.value
  from spanned s
  join dim_metric k on k.metric = s.metric),
both_sides as (
  select store, metric, period_kind, period, base from daily
  union
  select store, metric, period_kind, period, base from span),
joined as (
  select b.store, b.metric, b.period_kind, b.period, b.base,
    d.days, d.exact as day_exact, d.numerator as day_numerator, d.denominator as day_denominator, d.value as day_value,
    s.exact as span_exact, s.numerator as span_numerator, s.denominator as span_denominator, s.value as span_value,
    coalesce(d.since_start, false) or s.value is not null as since_start,
    s.value is not null and (d.value is null or d.days < p.days) as take_span
  from both_sides b
  join dim_period p on p.period_kind = b.period_kind and p.period = b.period and p.base = b.base
  left join daily d on d.store = b.store and d.metric = b.metric and d.period_kind = b.period_kind
    and d.period = b.period and d.base = b.base
  left join span s on s.store = b.store and s.metric = b.metric and s.period_kind = b.period_kind
    and s.period = b.period and s.base = b.base)
select store, metric, period_kind, period, base, coalesce(days, 0) as days,
  day_exact, day_numerator, day_denominator, day_value, span_exact, span_numerator, span_denominator, span_value, since_start,
  case when take_span then span_exact else day_exact end as best_exact,
  case when take_span then span_numerator else day_numerator end as best_numerator,
  case when take_span then span_denominator else day_denominator end as best_denominator,
  case when take_span then span_value else day_value end as best_value
from joined
