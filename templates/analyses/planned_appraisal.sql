/* relation: planned_appraisal
   grain: [appraisal, week]
   reads: [plan_appraisal, plan_appraisal_kpi, dim_as_of]
   columns: {store: text, week: week, appraisal: text, role: text, kpis: int count, weight_total: money ratio, peak_total: money ratio, heaviest: money ratio,
             unmeasured: int count, src: int count} */
-- the weights of each appraisal, exact; the big-sale season counts where every KPI has a weight of it
with part as (
  select appraisal, count(*) as kpis, sum(cast(weight as decimal(18,4))) as weight_total,
    case when count(peak_weight) = count(*) then sum(cast(peak_weight as decimal(18,4))) end as peak_total,
    max(cast(weight as decimal(18,4))) as heaviest,
    sum(case when metric = '' and what = '' then 1 else 0 end) as unmeasured
  from plan_appraisal_kpi
  group by appraisal)
select '' as store, a.week, p.id as appraisal, p.role, k.kpis, cast(k.weight_total as decimal(18,4)) as weight_total,
  cast(k.peak_total as decimal(18,4)) as peak_total, k.heaviest, cast(k.unmeasured as bigint) as unmeasured, p.src
from plan_appraisal p
join part k on k.appraisal = p.id
cross join dim_as_of a
