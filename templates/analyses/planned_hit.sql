/* relation: planned_hit
   grain: [hit, week]
   reads: [plan_hit, plan_hit_phase, plan_product, dim_as_of]
   columns: {store: text, week: week, hit: text, hit_name: text, product: text, missing: int count, missing_what: text, supply: int count,
             forecast: int count, lowest_price: money currency, floor_price: money currency, promised: money currency, lowest_allowed: money currency,
             reviewed: int count, has_lesson: int count, src: int count} */
-- plans for a hit: which of selling point, supply, forecast, after-sale, content and phases is missing; the lowest price of a phase beside the
-- floor and what was promised as the lowest, whichever is higher; whether the review changed a procedure
with phase as (
  select hit, count(*) as phases, min(price) as lowest_price from plan_hit_phase group by hit),
known as (
  select h.*, coalesce(f.phases, 0) as phases, f.lowest_price, p.floor_price,
    case when p.lowest_promised > coalesce(h.lowest_promised, cast(0 as decimal(18,4))) then p.lowest_promised else h.lowest_promised end as promised
  from plan_hit h
  left join phase f on f.hit = h.id
  left join plan_product p on p.id = h.product and (p.store = h.store or p.store = '' or h.store = ''))
select k.store, a.week, k.id as hit, coalesce(nullif(k.name, ''), k.id) as hit_name, k.product,
  cast(case when k.selling_point = '' then 1 else 0 end + case when k.supply is null then 1 else 0 end
    + case when k.forecast is null then 1 else 0 end + case when k.after_sale = '' then 1 else 0 end
    + case when k.content = '' then 1 else 0 end + case when k.phases = 0 then 1 else 0 end as bigint) as missing,
  case when k.selling_point = '' then 'sellingPoint' when k.supply is null then 'supply' when k.forecast is null then 'forecast'
    when k.after_sale = '' then 'afterSale' when k.content = '' then 'content' when k.phases = 0 then 'phases' else '' end as missing_what,
  k.supply, k.forecast, k.lowest_price, k.floor_price, k.promised,
  case when k.promised > coalesce(k.floor_price, cast(0 as decimal(18,4))) then k.promised else k.floor_price end as lowest_allowed,
  cast(case when k.review_on_day <= a.as_of or (k.review_on_day is null and k.review_sales is not null) then 1 else 0 end as bigint) as reviewed,
  cast(case when k.review_sop = '' then 0 else 1 end as bigint) as has_lesson, k.src
from known k
cross join dim_as_of a
