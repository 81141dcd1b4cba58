/* relation: registration_profit
   grain: [store, campaign, week]
   reads: [campaign_item_profit, plan_campaign]
   columns: {store: text, campaign: text, campaign_name: text, week: week, state: text, items: int count, costed: int count,
             contribution: money currency restricted, src: int count} */
-- what a shop's items of a campaign should earn together, from four weeks before the campaign to its end: contribution of a piece times the
-- pieces that are expected; none where an item lacks its price, cost or forecast
with item as (
  select store, campaign, campaign_name, week,
    cast(round(cast(contribution as double) * expected_units, 4) as decimal(18,4)) as contribution
  from campaign_item_profit)
select i.store, i.campaign, max(i.campaign_name) as campaign_name, i.week, max(c.registration_state) as state, count(*) as items,
  count(i.contribution) as costed,
  case when count(i.contribution) = count(*) then cast(sum(i.contribution) as decimal(18,4)) end as contribution, max(c.src) as src
from item i
join plan_campaign c on c.id = i.campaign
group by i.store, i.campaign, i.week
