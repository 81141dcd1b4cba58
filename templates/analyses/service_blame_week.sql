/* relation: service_blame_week
   grain: [store, agent, week]
   reads: [review, aftersale_case, dim_day, dim_week]
   lineage: {review: [store, week], aftersale_case: [store, week]}
   columns: {store: text, agent: text, week: week, bad_reviews: int count, open_reviews: int count, blamed_cases: int count,
             bad_reviews_4: int count, blamed_cases_4: int count, blamed_4: int count} */
-- what is laid to service or its tone: reviews of up to two stars by their cause, and cases after the sale by fault or reason; '' is
-- all of the store, the others are agents. Causes that speak of parcels do not count; reviews have no figure where none of the
-- store's names a cause. open: not answered by the end of the day after, no data where no review of the store was ever answered;
-- _4: four weeks up to this one
with line as (
  select r.store, trim(r.agent) as agent, d.week_no, r.cause as words, 1 as review, 0 as case_of,
    case when r.answered_at is null and date_diff('day', r.biz_date, d.week_to) >= 1 then 1 else 0 end as open
  from review r
  join dim_day d on d.biz_date = r.biz_date
  where r.stars <= 2
  union all
  select c.store, trim(c.agent), d.week_no, c.fault || ' ' || c.reason, 0, 1, 0
  from aftersale_case c
  join dim_day d on d.biz_date = c.biz_date),
told as (
  select l.store, l.agent, l.week_no, l.review, l.case_of, l.open,
    case when length(replace(replace(replace(replace(replace(replace(replace(replace(replace(l.words, '服务', ''), '客服', ''), '态度', ''),
        '服務', ''), '態度', ''), '接客', ''), '応対', ''), 'ervice', ''), 'ttitude', '')) < length(l.words)
      and length(replace(replace(replace(replace(replace(replace(l.words, '物流', ''), '快递', ''), '快遞', ''), '配送', ''), 'elivery', ''),
        'hipping', '')) = length(l.words) then 1 else 0 end as blamed
  from line l),
spread as (
  select store, '' as agent, week_no, review, case_of, open, blamed from told
  union all
  select store, agent, week_no, review, case_of, open, blamed from told where agent <> ''),
weekly as (
  select store, agent, week_no, cast(sum(review * blamed) as bigint) as reviews, cast(sum(case_of * blamed) as bigint) as cases,
    cast(sum(open * blamed) as bigint) as open
  from spread
  group by store, agent, week_no),
back as (
  select v.n from (values (0), (1), (2), (3)) as v(n)),
block as (
  select w.store, w.agent, w.week_no + b.n as week_no, cast(sum(case when b.n = 0 then w.reviews else 0 end) as bigint) as bad_reviews,
    cast(sum(case when b.n = 0 then w.open else 0 end) as bigint) as open_reviews,
    cast(sum(case when b.n = 0 then w.cases else 0 end) as bigint) as blamed_cases, cast(sum(w.reviews) as bigint) as bad_reviews_4,
    cast(sum(w.cases) as bigint) as blamed_cases_4
  from weekly w
  cross join back b
  group by w.store, w.agent, w.week_no + b.n),
answering as (
  select distinct store from review where answered_at is not null),
explained as (
  select distinct store from review where trim(cause) <> '')
select b.store, b.agent, w.week, case when e.store is not null then b.bad_reviews end as bad_reviews,
  case when a.store is not null and e.store is not null then b.open_reviews end as open_reviews, b.blamed_cases,
  case when e.store is not null then b.bad_reviews_4 end as bad_reviews_4, b.blamed_cases_4,
  case when e.store is not null then b.bad_reviews_4 + b.blamed_cases_4 end as blamed_4
from block b
left join explained e on e.store = b.store
join dim_week w on w.week_no = b.week_no
left join answering a on a.store = b.store
