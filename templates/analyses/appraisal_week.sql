/* relation: appraisal_week
   grain: [store, appraisal, week]
   reads: [appraisal_score]
   columns: {store: text, appraisal: text, appraisal_name: text, role: text, week: week, period: text, season: text, kpis: int count,
             scored_kpis: int count, weight_total: double ratio, scored_weight: double ratio, scored_sum: double score,
             total: double score} */
-- the total of a role's scorecard: the sum of score times weight, where every KPI has a score. scored_sum: that of the KPIs that
-- have one, which make up scored_weight of the whole
select store, appraisal, max(appraisal_name) as appraisal_name, max(role) as role, week, max(period) as period, max(season) as season,
  count(*) as kpis, count(score) as scored_kpis, cast(sum(cast(weight as decimal(18,9))) as double) as weight_total,
  cast(sum(case when score is not null then cast(weight as decimal(18,9)) end) as double) as scored_weight,
  cast(sum(cast(weighted as decimal(28,9))) as double) as scored_sum,
  case when count(weighted) = count(*) then cast(sum(cast(weighted as decimal(28,9))) as double) end as total
from appraisal_score
group by store, appraisal, week
