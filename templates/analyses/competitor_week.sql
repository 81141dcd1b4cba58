/* relation: competitor_week
   grain: [store, competitor, their_item, week]
   reads: [competitor_daily, campaign_window, dim_day, dim_week]
   lineage: {competitor_daily: [store, competitor, their_item, week]}
   columns: {store: text, competitor: text, their_item: text, rival: text, our_product: text, week: week, days: int days,
             their_sold: int count, usual_sold: double count, sold_ratio: double ratio, their_sales: money currency,
             their_price: money currency,
             previous_price: money currency, price_change: double ratio, their_reviews: int count, new_reviews: int count,
             usual_reviews: double count, visitor_index: double number, usual_index: double number, index_ratio: double ratio,
             offer: text, campaign: text, ads: text, jump: bool, price_cut: bool, explained: bool, suspicious: bool,
             our_campaigns: int count} */
-- usual: the mean of the four weeks before, all of which must have been seen. A jump is half as much again sold as usual; it is
-- explained by a price that fell by 10 %, an offer, a campaign, ads, or an index of visitors that grew by a quarter too. What
-- jumps without any of these while new reviews do not grow either is suspicious, which is no proof. The price is the lowest of
-- the week; reviews are those of its last day. our_campaigns: those of the store that run on a day of the week
with weekly as (
  select c.store, c.competitor, c.their_item, max(c.our_product) as our_product, d.week, d.week_no, count(*) as days,
    cast(sum(c.their_sold) as bigint) as their_sold, cast(sum(c.their_sales) as decimal(18,4)) as their_sales,
    min(c.their_price) as their_price, max_by(c.their_reviews, case when c.their_reviews is not null then c.biz_date end) as their_reviews,
    cast(sum(cast(c.their_visitor_index as decimal(18,6))) as decimal(18,6)) as visitor_index, max(c.their_offer) as offer,
    max(c.their_campaign) as campaign, max(c.their_ads) as ads
  from competitor_daily c
  join dim_day d on d.biz_date = c.biz_date
  where c.competitor <> ''
  group by c.store, c.competitor, c.their_item, d.week, d.week_no),
grown as (
  select w.*, w.their_reviews - max(their_reviews) over (partition by store, competitor, their_item order by week_no
      range between 1 preceding and 1 preceding) as new_reviews,
    min(their_price) over (partition by store, competitor, their_item order by week_no range between 1 preceding and 1 preceding)
      as previous_price
  from weekly w),
around as (
  select g.*, count(their_sold) over (partition by store, competitor, their_item order by week_no range between 4 preceding and 1 preceding)
      as sold_weeks,
    sum(their_sold) over (partition by store, competitor, their_item order by week_no range between 4 preceding and 1 preceding) as sold_4,
    count(visitor_index) over (partition by store, competitor, their_item order by week_no range between 4 preceding and 1 preceding)
      as index_weeks,
    sum(visitor_index) over (partition by store, competitor, their_item order by week_no range between 4 preceding and 1 preceding)
      as index_4,
    count(new_reviews) over (partition by store, competitor, their_item order by week_no range between 4 preceding and 1 preceding)
      as review_weeks,
    sum(new_reviews) over (partition by store, competitor, their_item order by week_no range between 4 preceding and 1 preceding)
      as reviews_4
  from grown g),
usual as (
  select a.*, case when sold_weeks = 4 then cast(sold_4 as double) / nullif(4e0, 0e0) end as usual_sold,
    case when index_weeks = 4 then cast(index_4 as double) / nullif(4e0, 0e0) end as usual_index,
    case when review_weeks >= 3 then cast(reviews_4 as double) / nullif(cast(review_weeks as double), 0e0) end as usual_reviews,
    (cast(their_price as double) - cast(previous_price as double)) / nullif(cast(previous_price as double), 0e0) as price_change
  from around a),
rated as (
  select u.*, cast(their_sold as double) / nullif(usual_sold, 0e0) as sold_ratio,
    cast(visitor_index as double) / nullif(usual_index, 0e0) as index_ratio
  from usual u),
judged as (
  select r.*, round(sold_ratio, 9) >= 1.5e0 as jump, round(price_change, 9) <= -0.1e0 as price_cut,
    coalesce(round(price_change, 9) <= -0.1e0, false) or offer <> '' or campaign <> '' or ads <> ''
      or coalesce(round(index_ratio, 9) >= 1.25e0, false) as explained
  from rated r),
ours as (
  select w.store, k.week_no, count(distinct w.campaign) as campaigns
  from campaign_window w
  join dim_week k on k.week_to >= w.date_from and k.week_from <= w.date_to
  group by w.store, k.week_no)
select j.store, competitor, their_item, competitor || case when their_item = '' then '' else ' / ' || their_item end as rival, our_product,
  week, days, their_sold, usual_sold, sold_ratio, their_sales, their_price,
  previous_price, price_change, their_reviews, new_reviews, usual_reviews, cast(visitor_index as double) as visitor_index, usual_index,
  index_ratio, offer, campaign, ads, jump, price_cut, explained,
  jump and not explained and (cast(new_reviews as double) <= usual_reviews or (usual_reviews is null and index_ratio is not null))
    as suspicious, coalesce(o.campaigns, 0) as our_campaigns
from judged j
left join ours o on o.store = j.store and o.week_no = j.week_no
