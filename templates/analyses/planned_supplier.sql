/* relation: planned_supplier
   grain: [supplier, week]
   reads: [plan_supplier, plan_supplier_product, plan_supplier_document, plan_product, planned_festival, dim_as_of]
   columns: {store: text, week: week, supplier: text, supplier_name: text, owner: text, items: int count, missing: int count, missing_what: text,
             festival: text, festival_in: int days, covered: int count, src: int count} */
-- suppliers of products of the plan. missing: of quality report, sample test and factory audit those that are not there or have run out;
-- festival: the next one that is a big sale or has a campaign, and whether their list of holiday duty reaches its last day
with supplied as (
  select supplier, value as product from plan_supplier_product
  union
  select supplier, id from plan_product where supplier <> ''),
item as (
  select supplier, count(*) as items from supplied group by supplier),
valid as (
  select d.supplier, max(case when d.kind = 'quality-report' then 1 else 0 end) as report,
    max(case when d.kind = 'sample-test' then 1 else 0 end) as test
  from plan_supplier_document d
  cross join dim_as_of a
  where d.valid_until is null or d.valid_until >= a.as_of
  group by d.supplier),
coming as (
  select f.week, f.name, f.date_to, f.starts_in, row_number() over (partition by f.week order by f.starts_in, f.date_to desc, f.name) as place
  from planned_festival f
  where f.starts_in >= 0 and f.skipped = 0 and (f.big_sale = 1 or f.campaigns > 0))
select s.store, a.week, s.id as supplier, coalesce(nullif(s.name, ''), s.id) as supplier_name, s.owner, i.items,
  cast(case when v.report = 1 then 0 else 1 end + case when v.test = 1 then 0 else 1 end
    + case when s.audited_on <= a.as_of then 0 else 1 end as bigint) as missing,
  case when v.report is null or v.report = 0 then 'quality-report' when v.test = 0 then 'sample-test'
    when s.audited_on <= a.as_of then '' else 'audit' end as missing_what,
  f.name as festival, f.starts_in as festival_in, cast(case when s.holiday_duty >= f.date_to then 1 else 0 end as bigint) as covered, s.src
from plan_supplier s
join item i on i.supplier = s.id
cross join dim_as_of a
left join valid v on v.supplier = s.id
left join coming f on f.week = a.week and f.place = 1
