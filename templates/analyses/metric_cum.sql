/* relation: metric_cum
   grain: [store, metric, biz_date]
   reads: [metric_day, dim_day]
   columns: {store: text, metric: text, biz_date: date, first_day: date, last_day: date, days_to: int days,
             numerator_to: money number, denominator_to: money number} */
-- running sums, so that any span is one subtraction however long it is
with pair as (
  select store, metric, min(biz_date) as first_day from metric_day group by store, metric)
select p.store, p.metric, d.biz_date, p.first_day,
  max(case when m.store is not null then d.biz_date end)
    over (partition by p.store, p.metric order by d.biz_date
          rows between unbounded preceding and current row) as last_day,
  count(m.store)
    over (partition by p.store, p.metric order by d.biz_date
          rows between unbounded preceding and current row) as days_to,
  cast(sum(coalesce(m.numerator, cast(0 as decimal(18,4))))
    over (partition by p.store, p.metric order by d.biz_date
          rows between unbounded preceding and current row) as decimal(18,4)) as numerator_to,
  cast(sum(coalesce(m.denominator, cast(0 as decimal(18,4))))
    over (partition by p.store, p.metric order by d.biz_date
          rows between unbounded preceding and current row) as decimal(18,4)) as denominator_to
from pair p
join dim_day d on d.covered and d.biz_date >= p.first_day
left join metric_day m on m.store = p.store and m.metric = p.metric and m.biz_date = d.biz_date
