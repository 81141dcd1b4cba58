/* relation: ranking_input
   grain: [store, product_id, input, week]
   reads: [product_daily, account_score_week, metric_period, plan_product, dim_day, dim_week]
   lineage: {product_daily: [store, product_id, week]}
   columns: {store: text, product_id: text, product_name: text, input: text, week: week, week_no: int count, value: double number,
             usual: double number, change: double ratio, worse_by: double ratio, sample: int count, beyond_chance: double ratio, arrow: text,
             known_weeks: int count} */
-- what a search engine of a platform looks at, for every hero and secondary hero: sales, conversion, favourites, carts, pages per
-- visitor, bounces, repurchase, the item's rating, refunds, the shop's scores. Rates are of the days that have both parts, bounces
-- are weighted by visitors, the rating is the mean of days; a score of the shop is the mean of where its scores stand on their scales, dsr that of the three DSR.
-- usual: mean of the four weeks before, all of which must have it. worse_by: by what share it is worse, below zero where it is
-- better; sample: visitors, or for sales, repurchase and refunds buyers; beyond_chance: worse_by less two standard errors of as many
-- events as the usual figure lets expect of the sample (1 / sqrt(events), those of a score have none), so that a hero of few
-- visitors is not called weak by chance. arrow: up, down, or level within 5 % of it
with hero as (
  select s.store, p.id as product_id, max(coalesce(nullif(p.name, ''), p.id)) as product_name
  from plan_product p
  join (select distinct store from product_daily) s on p.store = s.store or p.store = ''
  where p.role in ('hero', 'secondary')
  group by s.store, p.id),
weekly as (
  select p.store, p.product_id, d.week, d.week_no, cast(sum(p.paid_amount) as double) as paid_amount,
    cast(sum(case when p.product_visitors is not null then p.paid_buyers end) as double)
      / nullif(cast(sum(case when p.paid_buyers is not null then p.product_visitors end) as double), 0e0) as conversion_rate,
    cast(sum(case when p.product_visitors is not null then p.favorite_users end) as double)
      / nullif(cast(sum(case when p.favorite_users is not null then p.product_visitors end) as double), 0e0) as favorite_rate,
    cast(sum(case when p.product_visitors is not null then p.cart_users end) as double)
      / nullif(cast(sum(case when p.cart_users is not null then p.product_visitors end) as double), 0e0) as cart_rate,
    cast(sum(case when p.product_visitors is not null then p.product_page_views end) as double)
      / nullif(cast(sum(case when p.product_page_views is not null then p.product_visitors end) as double), 0e0) as pages_per_visitor,
    cast(sum(cast(p.bounce_rate as decimal(18,9)) * p.product_visitors) as double)
      / nullif(cast(sum(case when p.bounce_rate is not null then p.product_visitors end) as double), 0e0) as bounce_rate,
    cast(sum(case when p.paid_buyers is not null then p.repeat_buyers end) as double)
      / nullif(cast(sum(case when p.repeat_buyers is not null then p.paid_buyers end) as double), 0e0) as repeat_buyers,
    cast(sum(cast(p.product_rating as decimal(18,9))) as double) / nullif(cast(count(p.product_rating) as double), 0e0) as product_rating,
    cast(sum(case when p.paid_amount is not null then p.refund_amount end) as double)
      / nullif(cast(sum(case when p.refund_amount is not null then p.paid_amount end) as double), 0e0) as refund_rate,
    cast(sum(p.product_visitors) as bigint) as people, cast(sum(p.paid_buyers) as bigint) as buyers
  from product_daily p
  join dim_day d on d.biz_date = p.biz_date
  group by p.store, p.product_id, d.week, d.week_no),
own as (
  select h.store, h.product_id, h.product_name, w.week, w.week_no, v.input,
    case v.input when 'paid_amount' then w.paid_amount when 'conversion_rate' then w.conversion_rate
      when 'favorite_rate' then w.favorite_rate when 'cart_rate' then w.cart_rate when 'pages_per_visitor' then w.pages_per_visitor
      when 'bounce_rate' then w.bounce_rate when 'repeat_buyers' then w.repeat_buyers when 'product_rating' then w.product_rating
      else w.refund_rate end as value,
    case when v.input in ('paid_amount', 'repeat_buyers', 'refund_rate') then w.buyers when v.input <> 'product_rating' then w.people end
      as sample
  from hero h
  join weekly w on w.store = h.store and w.product_id = h.product_id
  cross join (values ('paid_amount'), ('conversion_rate'), ('favorite_rate'), ('cart_rate'), ('pages_per_visitor'), ('bounce_rate'),
    ('repeat_buyers'), ('product_rating'), ('refund_rate')) as v(input)),
shop_score as (
  select store, week, 'account_score' as input,
    cast(sum(cast(standing as decimal(18,9))) as double) / nullif(cast(count(standing) as double), 0e0) as value
  from account_score_week
  group by store, week
  union all
  select store, period, 'dsr', cast(sum(cast(value as decimal(18,9))) as double) / nullif(cast(count(value) as double), 0e0)
  from metric_period
  where period_kind = 'week' and metric in ('dsr_description', 'dsr_service', 'dsr_logistics') and value is not null
  group by store, period
  having count(value) = 3),
listed as (
  select store, product_id, product_name, week, week_no, input, value, sample from own where value is not null
  union all
  select h.store, h.product_id, h.product_name, s.week, w.week_no, s.input, s.value, null
  from hero h
  join shop_score s on s.store = h.store
  join dim_week w on w.week = s.week
  where s.value is not null),
around as (
  select l.*, count(value) over (partition by store, product_id, input order by week_no range between 4 preceding and 1 preceding)
      as known_weeks,
    sum(cast(value as decimal(28,9))) over (partition by store, product_id, input order by week_no range between 4 preceding and 1 preceding)
      as value_4
  from listed l),
usual as (
  select a.*, case when known_weeks = 4 then cast(value_4 as double) / nullif(4e0, 0e0) end as usual from around a),
changed as (
  select u.*, (value - usual) / nullif(usual, 0e0) as change,
    case when input = 'paid_amount' then cast(sample as double) * usual / nullif(value, 0e0) else cast(sample as double) * usual end as events
  from usual u),
judged as (
  select c.*, case when input in ('bounce_rate', 'refund_rate') then change else -change end as worse_by from changed c)
select store, product_id, product_name, input, week, week_no, value, usual, change, worse_by, sample,
  case when input in ('product_rating', 'account_score', 'dsr') then worse_by
    when events > 0e0 then worse_by - 2e0 / nullif(sqrt(events), 0e0) end as beyond_chance,
  case when change is null then null when round(change, 9) > 0.05e0 then 'up' when round(change, 9) < -0.05e0 then 'down' else 'level' end
    as arrow, known_weeks
from judged
