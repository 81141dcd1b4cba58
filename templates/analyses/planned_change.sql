/* relation: planned_change
   grain: [kind, subject, week]
   reads: [plan_campaign, plan_campaign_stage, plan_adjustment, plan_hit, plan_hit_phase, plan_change_notice, dim_as_of]
   columns: {store: text, week: week, kind: text, subject: text, what: text, begins_on: date, begins_in: int days, told: int count, src: int count} */
-- what agents must know before it begins: campaigns, logged changes of a price, and the prices of a hit's phases. told: a notice of that campaign,
-- or of that product's price for the day or the one beside it, was written by the as-of day; a campaign's stage notice that is done counts too
with notice as (
  select n.*
  from plan_change_notice n
  cross join dim_as_of a
  where n.written_on is null or n.written_on <= a.as_of),
coming as (
  select '' as store, 'campaign' as kind, id as subject, coalesce(nullif(name, ''), id) as what, id as campaign, '' as product,
    window_from as begins_on, src
  from plan_campaign
  union all
  select store, 'price', id, coalesce(nullif(what, ''), id), '', product, on_day, src from plan_adjustment where kind = 'price'
  union all
  select h.store, 'phase', h.id || ' / ' || cast(p.position as varchar), coalesce(nullif(h.name, ''), h.id) || ' / ' || p.name, '', h.product,
    p.date_from, p.src
  from plan_hit_phase p
  join plan_hit h on h.id = p.hit),
heard as (
  select c.kind, c.subject
  from coming c
  join notice n on c.kind = 'campaign' and n.campaign = c.campaign
  union
  select c.kind, c.subject
  from coming c
  join notice n on c.kind <> 'campaign' and n.kind = 'price' and (n.product = c.product or n.product = '')
    and date_diff('day', n.date_from, c.begins_on) between -1 and 1
  union
  select 'campaign', s.campaign
  from plan_campaign_stage s
  cross join dim_as_of a
  where s.stage = 'notice' and s.done_on <= a.as_of)
select c.store, a.week, c.kind, c.subject, c.what, c.begins_on, cast(date_diff('day', a.as_of, c.begins_on) as bigint) as begins_in,
  cast(case when h.subject is null then 0 else 1 end as bigint) as told, c.src
from coming c
cross join dim_as_of a
left join heard h on h.kind = c.kind and h.subject = c.subject
where c.begins_on is not null
