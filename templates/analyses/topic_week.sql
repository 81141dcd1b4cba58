/* relation: topic_week
   grain: [store, topic, product_id, week]
   reads: [enquiry_topic, plan_answer, plan_product, plan_page_change, plan_shop_page, dim_day]
   lineage: {enquiry_topic: [store, topic, product_id, week]}
   columns: {store: text, topic: text, product_id: text, question: text, question_name: text, week: week, asked: int count,
             all_asked: int count, share: double ratio = asked / all_asked, topic_rank: int count, previous_asked: int count,
             rise: double ratio, rise_z: double number, top_weeks: int count, answers: int count, unchanged_weeks: int count} */
-- what buyers ask, most asked first. A topic that a week before does not name, though it names others, was asked 0 times then.
-- rise: growth against the week before; rise_z: what came more, over the standard error of the difference of two counts;
-- top_weeks: weeks running, this one included, among the ten most asked; answers: standard answers that the plan has to it, for the
-- product or for all; unchanged_weeks: weeks since the product's page last changed, none where the plan tells of no change
with asked_week as (
  select e.store, trim(e.topic) as topic, e.product_id, d.week, d.week_no, cast(sum(e.asked) as bigint) as asked
  from enquiry_topic e
  join dim_day d on d.biz_date = e.biz_date
  where trim(e.topic) <> '' and e.asked is not null
  group by e.store, trim(e.topic), e.product_id, d.week, d.week_no),
total as (
  select store, week_no, cast(sum(asked) as bigint) as all_asked from asked_week group by store, week_no),
ranked as (
  select a.*, row_number() over (partition by store, week_no order by asked desc, topic, product_id) as topic_rank from asked_week a),
island as (
  select store, topic, product_id, week_no,
    week_no - row_number() over (partition by store, topic, product_id order by week_no) as island_no
  from ranked
  where topic_rank <= 10),
running as (
  select i.store, i.topic, i.product_id, i.week_no,
    row_number() over (partition by store, topic, product_id, island_no order by week_no) as top_weeks
  from island i),
answer as (
  select topic, product, count(*) as answers from plan_answer where answer <> '' group by topic, product),
changed as (
  select s.product, c.store, d.week_no
  from plan_page_change c
  join plan_shop_page s on s.id = c.page and s.product <> ''
  join dim_day d on d.biz_date = c.changed_on),
last_change as (
  select r.store, r.topic, r.product_id, r.week_no, max(c.week_no) as change_no
  from ranked r
  join changed c on c.product = r.product_id and (c.store = r.store or c.store = '') and c.week_no <= r.week_no
  group by r.store, r.topic, r.product_id, r.week_no)
select r.store, r.topic, r.product_id, r.topic || case when r.product_id = '' then '' else ' / ' || r.product_id end as question,
  r.topic || case when r.product_id = '' then '' else ' / ' || coalesce(nullif(p.name, ''), r.product_id) end as question_name, r.week,
  r.asked, t.all_asked, cast(r.asked as double) / nullif(cast(t.all_asked as double), 0e0) as share, r.topic_rank,
  case when y.store is not null then coalesce(b.asked, 0) end as previous_asked,
  cast(r.asked - b.asked as double) / nullif(cast(b.asked as double), 0e0) as rise,
  case when y.store is not null then cast(r.asked - coalesce(b.asked, 0) as double)
    / nullif(sqrt(cast(r.asked + coalesce(b.asked, 0) as double)), 0e0) end as rise_z, coalesce(u.top_weeks, 0) as top_weeks,
  coalesce(g.answers, 0) + coalesce(o.answers, 0) as answers, r.week_no - l.change_no as unchanged_weeks
from ranked r
join total t on t.store = r.store and t.week_no = r.week_no
left join total y on y.store = r.store and y.week_no = r.week_no - 1
left join ranked b on b.store = r.store and b.topic = r.topic and b.product_id = r.product_id and b.week_no = r.week_no - 1
left join running u on u.store = r.store and u.topic = r.topic and u.product_id = r.product_id and u.week_no = r.week_no
left join answer g on g.topic = r.topic and g.product = ''
left join answer o on o.topic = r.topic and o.product = r.product_id and o.product <> ''
left join last_change l on l.store = r.store and l.topic = r.topic and l.product_id = r.product_id and l.week_no = r.week_no
left join plan_product p on p.id = r.product_id and (p.store = r.store or p.store = '')
