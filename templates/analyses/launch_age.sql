/* relation: launch_age
   grain: [store, launch, week]
   reads: [plan_launch, plan_product, plan_store, product_week, dim_day, dim_week]
   lineage: {product_daily: [store, week]}
   columns: {store: text, launch: text, launch_name: text, product: text, baseline: text, week: week, age: int number, amount: money currency,
             like_amount: money currency, like_items: int count, reached: double ratio = amount / like_amount, reached_before: double ratio,
             short_amount: money currency} */
-- launches beside the product that they are compared with, week by week: what each sold in the same whole week after its first day, that of the
-- launch, and of the other its own launch or the plan's first day on sale. reached_before: a week earlier. Ages at which the other
-- one has no figure are left out, and so is what comes after the launch
with begun as (
  select p.id as product, min(coalesce(l.window_from, p.on_sale_since)) as first_on
  from plan_product p
  left join plan_launch l on l.product = p.id
  group by p.id),
launched as (
  select s.id as store, l.id as launch, coalesce(nullif(l.name, ''), l.id) as launch_name, l.product, l.baseline, l.window_to, d.week_no as from_no,
    e.week_no as like_no
  from plan_launch l
  join plan_store s on l.store = s.id or l.store = ''
  join begun b on b.product = l.baseline
  join dim_day d on d.biz_date = l.window_from
  join dim_day e on e.biz_date = b.first_on
  where l.baseline <> '' and l.baseline <> l.product),
sold as (
  select p.store, p.product_id, w.week_no, p.paid_amount, p.paid_items
  from product_week p
  join dim_week w on w.week = p.week and w.complete),
aged as (
  select l.store, l.launch, l.launch_name, l.product, l.baseline, w.week, w.week_no - l.from_no as age, o.paid_amount as amount,
    b.paid_amount as like_amount, b.paid_items as like_items
  from launched l
  join dim_week w on w.complete and w.week_no > l.from_no and w.week_from <= l.window_to
  join sold b on b.store = l.store and b.product_id = l.baseline and b.week_no = l.like_no + w.week_no - l.from_no
  left join sold o on o.store = l.store and o.product_id = l.product and o.week_no = w.week_no),
rated as (
  select a.*, cast(amount as double) / nullif(cast(like_amount as double), 0e0) as reached from aged a)
select r.store, r.launch, r.launch_name, r.product, r.baseline, r.week, r.age, r.amount, r.like_amount, r.like_items, r.reached,
  p.reached as reached_before,
  case when r.like_amount > r.amount then cast(r.like_amount - r.amount as decimal(18,4)) end as short_amount
from rated r
left join rated p on p.store = r.store and p.launch = r.launch and p.age = r.age - 1
