/* relation: planned_brand
   grain: [brand, week]
   reads: [plan_brand, plan_brand_colour, dim_as_of]
   columns: {store: text, week: week, brand: text, brand_name: text, owner: text, missing: int count, missing_what: text, src: int count} */
-- brand sheets and which of their parts is missing: positioning, audience, tone, what is ours alone, colours, type, logo
with colour as (
  select brand, count(*) as colours from plan_brand_colour group by brand)
select '' as store, a.week, b.id as brand, coalesce(nullif(b.name, ''), b.id) as brand_name, b.owner,
  cast(case when b.positioning = '' then 1 else 0 end + case when b.audience = '' then 1 else 0 end + case when b.tone = '' then 1 else 0 end
    + case when b.own = '' then 1 else 0 end + case when c.colours is null then 1 else 0 end
    + case when b.typefaces = '' then 1 else 0 end + case when b.logo = '' then 1 else 0 end as bigint) as missing,
  case when b.positioning = '' then 'positioning' when b.audience = '' then 'audience' when b.tone = '' then 'tone' when b.own = '' then 'own'
    when c.colours is null then 'colours' when b.typefaces = '' then 'type' when b.logo = '' then 'logo' else '' end as missing_what, b.src
from plan_brand b
cross join dim_as_of a
left join colour c on c.brand = b.id
