/* relation: page_health
   grain: [store, page]
   reads: [page_check, plan_shop_page, plan_page_standard, plan_page_standard_zone, plan_store, plan_product,
     plan_campaign_item, campaign_window, inventory_snapshot, dim_as_of]
   lineage: {page_audit: [store, page]}
   columns: {store: text, week: week, page: text, page_name: text, kind: text, audited_on: date, unaudited_for: int days, audit_every: int days,
             hero_campaign: bool, judged_elements: int count, faulty_elements: int count, first_fault: text,
             links: int count, sold_out_links: int count,
             sold_out_item: text, zones_seen: int count, wanted_zones: int count, missing_zones: int count, missing_zone: text, first_screen_seconds: double seconds,
             first_screen_limit: double seconds, alt_share: double ratio, alt_limit: double ratio, related_links: int count} */
-- pages of the plan and those that somebody audited, by their newest audit up to the as-of day. unaudited_for: days since then,
-- of a page never audited since the store's first audit; audit_every: one day for the page of a hero in a running campaign, else
-- what the plan says, else 7. A link is sold out when the product that it leads to has no stock in the newest snapshot.
-- The standard is the page's own, else that of its kind; a zone is missing when the audit names zones and not this one, wanted_zones: those of the standard
with planned as (
  select s.id as store, p.id as page, min(p.name) as name, min(p.kind) as kind, min(p.product) as product, min(p.standard) as standard,
    min(p.every) as every_days
  from plan_store s
  join plan_shop_page p on p.store = s.id or p.store = ''
  group by s.id, p.id),
page as (
  select store, page, name, kind, product, standard, every_days from planned
  union all
  select c.store, c.page, '', '', '', '', cast(null as bigint)
  from (select distinct store, page from page_check) c
  left join planned p on p.store = c.store and p.page = c.page
  where p.page is null),
started as (
  select store, min(biz_date) as first_on from page_check group by store),
counted as (
  select store, page, max(biz_date) as audited_on, count(faulty) as judged, cast(sum(case when faulty then 1 else 0 end) as bigint) as faulty,
    min(case when faulty then case when element <> '' then element || ': ' || said when zone <> '' then zone || ': ' || said else said end end)
      as first_fault,
    cast(sum(case when link_target <> '' then 1 else 0 end) as bigint) as links, count(distinct nullif(zone, '')) as zones,
    max(first_screen_seconds) as first_screen_seconds, min(alt_share) as alt_share, max(related_links) as related_links
  from page_check
  where newest
  group by store, page),
stock_day as (
  select i.store, max(i.biz_date) as biz_date
  from inventory_snapshot i
  join dim_as_of a on i.biz_date <= a.as_of
  group by i.store),
stock as (
  select i.store, i.product_id, cast(sum(i.stock_units) as bigint) as stock_units
  from inventory_snapshot i
  join stock_day d on d.store = i.store and d.biz_date = i.biz_date
  where i.product_id <> ''
  group by i.store, i.product_id),
gone as (
  select c.store, c.page, count(distinct c.link_target) as sold_out, min(c.link_target) as item
  from page_check c
  join stock k on k.store = c.store and k.product_id = c.link_target and k.stock_units <= 0
  where c.newest
  group by c.store, c.page),
promoted as (
  select distinct w.store, i.product
  from campaign_window w
  join plan_campaign_item i on i.campaign = w.campaign
  join dim_as_of a on a.as_of between w.date_from and w.date_to),
kind_standard as (
  select kind, min(id) as standard from plan_page_standard group by kind),
ruled as (
  select p.*, coalesce(nullif(p.standard, ''), k.standard) as standard_id
  from page p
  left join kind_standard k on k.kind = p.kind),
zone_of as (
  select distinct store, page, trim(zone) as zone from page_check where newest and zone <> ''),
missed as (
  select r.store, r.page, count(*) as wanted, cast(sum(case when z.zone is null then 1 else 0 end) as bigint) as missing,
    min(case when z.zone is null then w.value end) as first_missing
  from ruled r
  join plan_page_standard_zone w on w.page_standard = r.standard_id
  left join zone_of z on z.store = r.store and z.page = r.page and z.zone = w.value
  group by r.store, r.page)
select r.store, a.week, r.page, coalesce(nullif(r.name, ''), r.page) as page_name, r.kind, c.audited_on,
  cast(date_diff('day', coalesce(c.audited_on, s.first_on), a.as_of) as bigint) as unaudited_for,
  case when h.role in ('hero', 'secondary') and m.product is not null then cast(1 as bigint) else coalesce(r.every_days, 7) end as audit_every,
  coalesce(h.role in ('hero', 'secondary'), false) and m.product is not null as hero_campaign, c.judged as judged_elements,
  case when c.judged > 0 then c.faulty end as faulty_elements, c.first_fault, c.links,
  case when c.links > 0 and d.store is not null then coalesce(g.sold_out, 0) end as sold_out_links, g.item as sold_out_item, c.zones as zones_seen, coalesce(z.wanted, 0) as wanted_zones,
  case when c.zones > 0 then z.missing end as missing_zones, case when c.zones > 0 then z.first_missing end as missing_zone,
  c.first_screen_seconds, coalesce(t.first_screen, 3e0) as first_screen_limit, c.alt_share, coalesce(t.alt_share, 0.9e0) as alt_limit,
  c.related_links
from ruled r
join started s on s.store = r.store
cross join dim_as_of a
left join counted c on c.store = r.store and c.page = r.page
left join stock_day d on d.store = r.store
left join gone g on g.store = r.store and g.page = r.page
left join plan_product h on h.id = r.product and (h.store = r.store or h.store = '')
left join promoted m on m.store = r.store and m.product = r.product
left join plan_page_standard t on t.id = r.standard_id
left join missed z on z.store = r.store and z.page = r.page
