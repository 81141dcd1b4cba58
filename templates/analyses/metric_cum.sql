/* relation: metric_cum
   grain: [store, metric, biz_date]
   reads: [metric_day, dim_day]
   columns: {store: text, metric: text, biz_date: date, first_day: date, days_to: int days, numerator_to: money number,
             denominator_to: money number, last_value: double number} */
-- last_value: the last that is known. Running sums, so that any span is one subtraction however long it is
with pair as (
  select store, metric, min(biz_date) as first_day from metric_day group by store, metric),
dense as (
  select p.store, p.metric, d.biz_date, p.first_day, m.biz_date as with_data, m.numerator, m.denominator, m.value
  from pair p
  join dim_day d on d.covered and d.biz_date >= p.first_day
  left join metric_day m on m.store = p.store and m.metric = p.metric and m.biz_date = d.biz_date)
select store, metric, biz_date, first_day,
  count(with_data) over (partition by store, metric order by biz_date rows between unbounded preceding and current row) as days_to,
  cast(sum(coalesce(numerator, cast(0 as decimal(18,4))))
    over (partition by store, metric order by biz_date rows between unbounded preceding and current row) as decimal(18,4))
    as numerator_to,
  cast(sum(coalesce(denominator, cast(0 as decimal(18,4))))
    over (partition by store, metric order by biz_date rows between unbounded preceding and current row) as decimal(18,4))
    as denominator_to,
  max_by(value, case when value is not null then with_data end)
    over (partition by store, metric order by biz_date rows between unbounded preceding and current row)
    as last_value
from dense
