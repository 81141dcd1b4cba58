/* relation: review_answer_week
   grain: [store, product_id, week]
   reads: [review, plan_product, dim_day]
   lineage: {review: [store, product_id, week]}
   columns: {store: text, product_id: text, product_name: text, role: text, week: week, reviews: int count, low_reviews: int count,
             open_low: int count, late_low: int count, top_cause: text, top_cause_reviews: int count} */
-- reviews of a product by the week in which they came. low: up to three stars; open: low, not answered by the end of the day after; late: answered
-- after that day; no data where no review of the store was ever answered. top_cause: named by most low ones, the first by name of equals
with low as (
  select r.store, r.product_id, d.week, r.review_id, r.stars <= 3 as is_low, trim(r.cause) as cause, r.biz_date, r.answered_at, d.week_to
  from review r
  join dim_day d on d.biz_date = r.biz_date
  where r.stars is not null and r.product_id <> ''),
answering as (
  select distinct store from review where answered_at is not null),
named as (
  select store, product_id, week, cause, count(*) as reviews
  from low
  where is_low and cause <> ''
  group by store, product_id, week, cause),
caused as (
  select n.*, row_number() over (partition by store, product_id, week order by reviews desc, cause) as place from named n),
counted as (
  select store, product_id, week, count(*) as reviews, cast(sum(case when is_low then 1 else 0 end) as bigint) as low_reviews,
    cast(sum(case when is_low and answered_at is null and date_diff('day', biz_date, week_to) >= 1 then 1 else 0 end) as bigint) as open_low,
    cast(sum(case when is_low and date_diff('day', biz_date, cast(answered_at as date)) > 1 then 1 else 0 end) as bigint) as late_low
  from low
  group by store, product_id, week)
select c.store, c.product_id, coalesce(nullif(p.name, ''), c.product_id) as product_name, coalesce(p.role, '') as role, c.week, c.reviews,
  c.low_reviews, case when n.store is not null then c.open_low end as open_low, case when n.store is not null then c.late_low end as late_low,
  t.cause as top_cause, t.reviews as top_cause_reviews
from counted c
left join answering n on n.store = c.store
left join caused t on t.store = c.store and t.product_id = c.product_id and t.week = c.week and t.place = 1
left join plan_product p on p.id = c.product_id and (p.store = c.store or p.store = '')
