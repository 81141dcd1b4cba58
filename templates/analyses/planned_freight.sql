/* relation: planned_freight
   grain: [promise, week]
   reads: [plan_ship_promise, plan_freight_template, plan_freight_region, dim_as_of]
   columns: {store: text, week: week, promise: text, region: text, zones: int count, covering: int count, src: int count} */
-- regions that the plan's shipping promises name, and the regions of its freight templates that hold for the shop: those named like
-- it, containing it or contained in it, or standing for all others
with zone as (
  select t.store, trim(r.region) as zone
  from plan_freight_template t
  join plan_freight_region r on r.freight_template = t.id),
counted as (
  select p.id as promise, count(*) as zones,
    cast(sum(case when z.zone in ('', '其他', '其它', '全国', '默认', '其餘', '全國', '預設', 'その他', '全国一律', 'Other', 'Others', 'Rest', 'Default',
        'All') or z.zone = trim(p.region) or length(replace(p.region, z.zone, '')) < length(p.region)
        or length(replace(z.zone, trim(p.region), '')) < length(z.zone) then 1 else 0 end) as bigint) as covering
  from plan_ship_promise p
  join zone z on z.store = p.store or z.store = '' or p.store = ''
  where trim(p.region) <> ''
  group by p.id)
select p.store, a.week, p.id as promise, trim(p.region) as region, c.zones, c.covering, p.src
from plan_ship_promise p
cross join dim_as_of a
join counted c on c.promise = p.id
