/* relation: planned_item
   grain: [campaign, position, week]
   reads: [plan_campaign_item, plan_campaign, plan_campaign_store, plan_product, plan_purchase, plan_store, dim_as_of]
   columns: {store: text, week: week, campaign: text, campaign_name: text, position: int count, product: text, product_name: text, item: text, over: int count,
             price: money currency, floor_price: money currency, promised: money currency, promise_runs: int count, overlaps: int count,
             starts_in: int days, lead_days: int days, expected_units: money count, planned_units: money count, src: int count} */
-- items of campaigns beside what the plan says of their products; overlaps: other campaigns of the same days and shops that hold the product;
-- planned_units: pieces that are set aside for the item and those that purchases of the product bring by its first day
with shop as (
  select c.id as campaign, s.id as store
  from plan_campaign c
  cross join plan_store s
  left join plan_campaign_store n on n.campaign = c.id and n.value = s.id
  left join (select distinct campaign from plan_campaign_store) any_named on any_named.campaign = c.id
  where n.value is not null or any_named.campaign is null),
placed as (
  select i.campaign, i.position, i.product, h.store, c.window_from, c.window_to
  from plan_campaign_item i
  join plan_campaign c on c.id = i.campaign
  join shop h on h.campaign = i.campaign),
double_booked as (
  select p.campaign, p.position, count(distinct o.campaign) as overlaps
  from placed p
  join placed o on o.product = p.product and o.store = p.store and o.campaign <> p.campaign
    and o.window_from <= p.window_to and o.window_to >= p.window_from
  group by p.campaign, p.position),
arriving as (
  select i.campaign, i.position, cast(sum(p.quantity) as decimal(18,4)) as pieces
  from plan_campaign_item i
  join plan_campaign c on c.id = i.campaign
  join plan_purchase p on p.product = i.product and p.received_on is null and p.due_on <= c.window_from
  group by i.campaign, i.position)
select coalesce(r.store, '') as store, a.week, i.campaign, coalesce(nullif(c.name, ''), c.id) as campaign_name, i.position, i.product,
  coalesce(nullif(r.name, ''), i.product) as product_name, i.campaign || ' / ' || i.product as item,
  cast(case when c.window_to < a.as_of then 1 else 0 end as bigint) as over, i.price, r.floor_price, r.lowest_promised as promised,
  cast(case when r.promised_until is null or r.promised_until >= c.window_from then 1 else 0 end as bigint) as promise_runs,
  coalesce(d.overlaps, 0) as overlaps, cast(date_diff('day', a.as_of, c.window_from) as bigint) as starts_in, r.lead_days, i.expected_units,
  cast(case when i.stock is not null then i.stock + coalesce(n.pieces, 0) end as decimal(18,4)) as planned_units, i.src
from plan_campaign_item i
join plan_campaign c on c.id = i.campaign
cross join dim_as_of a
left join plan_product r on r.id = i.product
left join double_booked d on d.campaign = i.campaign and d.position = i.position
left join arriving n on n.campaign = i.campaign and n.position = i.position
