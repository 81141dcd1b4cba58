/* relation: review_week
   grain: [store, product_id, week]
   reads: [review_daily, plan_product, dim_day]
   lineage: {review_daily: [store, product_id, week]}
   columns: {store: text, product_id: text, product_name: text, role: text, week: week, rating: double score, previous_rating: double score,
             earlier_rating: double score, rating_fall: double score, rated_reviews: int count, reviews: int count, negative_reviews: int count,
             negative_share: double ratio = negative_reviews / reviews, before_reviews: int count, before_negative: int count,
             before_share: double ratio = before_negative / before_reviews, share_times: double number, share_z: double number} */
-- rating: the last of the week; previous and earlier: of the two weeks before; rating_fall: over both. rated_reviews: all there are by the
-- export, else those of the weeks read so far. before: the four weeks before the week; negative counts where both figures of a day are there.
-- share_z: difference of the two shares over its pooled standard error, 0 where both are none or all
with daily as (
  select r.store, r.product_id, d.week, d.week_no, r.product_name, r.product_rating, r.rated_reviews, r.reviews,
    case when r.negative_reviews is not null then r.reviews end as judged,
    case when r.reviews is not null then r.negative_reviews end as negative,
    row_number() over (partition by r.store, r.product_id, d.week_no, case when r.product_rating is null then 1 else 0 end order by r.biz_date desc)
      as place
  from review_daily r
  join dim_day d on d.biz_date = r.biz_date),
weekly as (
  select store, product_id, week, week_no, max(product_name) as product_name, max(case when place = 1 then product_rating end) as rating,
    max(rated_reviews) as rated_reviews, cast(sum(reviews) as bigint) as all_reviews,
    cast(sum(judged) as bigint) as judged, cast(sum(negative) as bigint) as negative
  from daily
  group by store, product_id, week, week_no),
span as (
  select w.*,
    cast(sum(all_reviews) over (partition by store, product_id order by week_no
      range between unbounded preceding and current row) as bigint) as read_reviews,
    cast(sum(judged) over (partition by store, product_id order by week_no
      range between 4 preceding and 1 preceding) as bigint) as before_reviews,
    cast(sum(negative) over (partition by store, product_id order by week_no
      range between 4 preceding and 1 preceding) as bigint) as before_negative,
    max(rating) over (partition by store, product_id order by week_no range between 1 preceding and 1 preceding) as previous_rating,
    max(rating) over (partition by store, product_id order by week_no range between 2 preceding and 2 preceding) as earlier_rating
  from weekly w),
pooled as (
  select s.*, cast(judged as double) as n, cast(before_reviews as double) as before_n,
    cast(negative + before_negative as double) / nullif(cast(judged + before_reviews as double), 0e0) as share
  from span s)
select s.store, s.product_id, coalesce(nullif(p.name, ''), nullif(s.product_name, ''), s.product_id) as product_name, coalesce(p.role, '') as role,
  s.week, s.rating, s.previous_rating, s.earlier_rating, s.earlier_rating - s.rating as rating_fall,
  coalesce(s.rated_reviews, s.read_reviews) as rated_reviews, s.judged as reviews, s.negative as negative_reviews,
  cast(s.negative as double) / nullif(cast(s.judged as double), 0e0) as negative_share, s.before_reviews, s.before_negative,
  cast(s.before_negative as double) / nullif(cast(s.before_reviews as double), 0e0) as before_share,
  cast(s.negative as double) / nullif(cast(s.judged as double), 0e0)
    / nullif(cast(s.before_negative as double) / nullif(cast(s.before_reviews as double), 0e0), 0e0) as share_times,
  case
    when s.share <= 0e0 or s.share >= 1e0 then 0e0
    else (cast(s.negative as double) / nullif(s.n, 0e0) - cast(s.before_negative as double) / nullif(s.before_n, 0e0))
      / nullif(sqrt(s.share * (1e0 - s.share) * (1e0 / nullif(s.n, 0e0) + 1e0 / nullif(s.before_n, 0e0))), 0e0)
  end as share_z
from pooled s
left join plan_product p on p.id = s.product_id and (p.store = s.store or p.store = '')
