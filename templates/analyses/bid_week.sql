/* relation: bid_week
   grain: [store, channel, keyword, week]
   reads: [promotion_daily, dim_day]
   lineage: {promotion_daily: [store, channel, keyword, week]}
   columns: {store: text, channel: text, keyword: text, promoted: text, week: week, impressions: int count, bid: double currency, previous_bid: double currency,
             bid_change: double ratio, place: double number, previous_place: double number, places_won: double number,
             quality: double score, previous_quality: double score, earlier_quality: double score} */
-- bid, place and quality score of a keyword, means of the week's days that tell them, against the week before. The place counts from 1, so
-- places_won is above zero where the word rose; earlier: the week before the one before
with daily as (
  select p.store, p.channel, p.keyword, p.biz_date, cast(sum(p.impressions) as bigint) as impressions, max(p.bid) as bid,
    min(cast(p.avg_position as decimal(18,6))) as place, max(cast(p.quality_score as decimal(18,6))) as quality
  from promotion_daily p
  where p.keyword <> '' and p.biz_date is not null
  group by p.store, p.channel, p.keyword, p.biz_date),
weekly as (
  select y.store, y.channel, y.keyword, d.week, d.week_no, cast(sum(y.impressions) as bigint) as impressions,
    cast(sum(y.bid) as double) / nullif(cast(count(y.bid) as double), 0e0) as bid,
    cast(sum(y.place) as double) / nullif(cast(count(y.place) as double), 0e0) as place,
    cast(sum(y.quality) as double) / nullif(cast(count(y.quality) as double), 0e0) as quality
  from daily y
  join dim_day d on d.biz_date = y.biz_date
  group by y.store, y.channel, y.keyword, d.week, d.week_no)
select w.store, w.channel, w.keyword, w.channel || ' / ' || w.keyword as promoted, w.week, w.impressions, w.bid, p.bid as previous_bid,
  w.bid / nullif(p.bid, 0e0) - 1e0 as bid_change, w.place, p.place as previous_place, p.place - w.place as places_won, w.quality,
  p.quality as previous_quality, e.quality as earlier_quality
from weekly w
left join weekly p on p.store = w.store and p.channel = w.channel and p.keyword = w.keyword and p.week_no = w.week_no - 1
left join weekly e on e.store = w.store and e.channel = w.channel and e.keyword = w.keyword and e.week_no = w.week_no - 2
