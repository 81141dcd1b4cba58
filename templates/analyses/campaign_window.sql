/* relation: campaign_window
   grain: [campaign, store]
   reads: [plan_campaign, plan_campaign_store, plan_store]
   columns: {campaign: text, store: text, name: text, kind: text, date_from: date, date_to: date, owner: text} */
-- a campaign that names no store is one of all stores
with named as (
  select distinct campaign, value as store from plan_campaign_store),
placed as (
  select c.id as campaign, s.id as store
  from plan_campaign c
  cross join plan_store s
  left join named n on n.campaign = c.id and n.store = s.id
  left join (select distinct campaign from named) a on a.campaign = c.id
  where n.store is not null or a.campaign is null)
select p.campaign, p.store, c.name, c.kind, c.window_from as date_from, c.window_to as date_to, c.owner
from placed p
join plan_campaign c on c.id = p.campaign
