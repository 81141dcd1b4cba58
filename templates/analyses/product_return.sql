/* relation: product_return
   grain: [store, product_id, week]
   reads: [aftersale_case, product_day, plan_product_category, dim_day, dim_week]
   lineage: {aftersale_case: [store, product_id, week]}
   columns: {store: text, product_id: text, product_name: text, category: text, week: week, cases: int count, sold: int count,
             case_share: double ratio = cases / sold, like_cases: int count, like_sold: int count, like_share: double ratio = like_cases / like_sold,
             times: double number, beyond_chance: bool, page_cases: int count, page_share: double ratio = page_cases / cases, page_reason: text,
             loss: money currency} */
-- after-sale cases by product in four complete weeks up to this one, for pieces sold in them, beside the other products of its category (the
-- first that the plan or the export names; of the shop where it has none). times: its share over theirs, of 10 cases at least on their side;
-- beyond_chance: above theirs by more than 3 standard errors of a count. page_cases: those whose reason the page could have prevented - size,
-- colour, not as described - and the most frequent such reason
with told as (
  select c.store, c.product_id, d.week_no, trim(c.reason) as reason, coalesce(c.loss, c.compensation) as loss,
    case when trim(c.reason) in ('尺寸不合适', '尺码不合适', '尺寸不符', '大小不合适', '颜色不符', '色差', '与描述不符', '描述不符', '商品与描述不符',
      '图片与实物不符', '材质不符', '规格不符', '尺寸不合適', '尺寸不合', '顏色不符', '與描述不符', '商品與描述不符', '圖片與實物不符', '材質不符', '規格不符',
      'サイズ違い', 'サイズが合わない', '色違い', '色が違う', '色味が違う', 'イメージ違い', '説明と違う', '商品説明と異なる', '素材が違う',
      'Size', 'Wrong size', 'Size does not fit', 'Too small', 'Too large', 'Colour', 'Color', 'Colour differs', 'Color differs', 'colour differs', 'color differs',
      'Not as described', 'Item not as described', 'not as described', 'Material differs') then 1 else 0 end as of_page
  from aftersale_case c
  join dim_day d on d.biz_date = c.biz_date
  where c.product_id <> ''),
case_week as (
  select store, product_id, week_no, count(*) as cases, cast(sum(of_page) as bigint) as page_cases, cast(sum(loss) as decimal(18,4)) as loss
  from told
  group by store, product_id, week_no),
sold_week as (
  select p.store, p.product_id, d.week_no, max(p.product_name) as product_name, max(p.category) as category, cast(sum(p.paid_items) as bigint) as items
  from product_day p
  join dim_day d on d.biz_date = p.biz_date
  group by p.store, p.product_id, d.week_no),
back as (
  select v.n from (values (0), (1), (2), (3)) as v(n)),
case_4 as (
  select c.store, c.product_id, c.week_no + b.n as week_no, cast(sum(c.cases) as bigint) as cases, cast(sum(c.page_cases) as bigint) as page_cases,
    cast(sum(c.loss) as decimal(18,4)) as loss
  from case_week c
  cross join back b
  group by c.store, c.product_id, c.week_no + b.n),
sold_4 as (
  select s.store, s.product_id, s.week_no + b.n as week_no, max(s.product_name) as product_name, max(s.category) as category,
    cast(sum(s.items) as bigint) as items
  from sold_week s
  cross join back b
  group by s.store, s.product_id, s.week_no + b.n),
reason_4 as (
  select t.store, t.product_id, t.week_no + b.n as week_no, t.reason, count(*) as cases
  from told t
  cross join back b
  where t.of_page = 1
  group by t.store, t.product_id, t.week_no + b.n, t.reason),
reason_first as (
  select r.*, row_number() over (partition by store, product_id, week_no order by cases desc, reason) as place from reason_4 r),
kept as (
  select store, min(week_no) as first_no from case_week group by store),
named as (
  select product, min(value) as category from plan_product_category where position = 1 group by product),
joined as (
  select s.store, s.product_id, s.week_no, w.week, s.product_name, coalesce(n.category, s.category, '') as category, coalesce(c.cases, 0) as cases,
    s.items as sold, case when c.cases is not null then c.page_cases end as page_cases, c.loss
  from sold_4 s
  join kept k on k.store = s.store and k.first_no <= s.week_no
  join dim_week w on w.week_no = s.week_no and w.complete
  left join case_4 c on c.store = s.store and c.product_id = s.product_id and c.week_no = s.week_no
  left join named n on n.product = s.product_id),
peer as (
  select store, category, week_no, cast(sum(case when sold is not null then cases end) as bigint) as cases, cast(sum(sold) as bigint) as sold
  from joined
  group by store, category, week_no),
beside as (
  select j.*, p.cases - j.cases as like_cases, p.sold - j.sold as like_sold
  from joined j
  join peer p on p.store = j.store and p.category = j.category and p.week_no = j.week_no),
rated as (
  select b.*, cast(cases as double) / nullif(cast(sold as double), 0e0) as case_share,
    cast(like_cases as double) / nullif(cast(like_sold as double), 0e0) as like_share
  from beside b)
select r.store, r.product_id, coalesce(nullif(r.product_name, ''), r.product_id) as product_name, r.category, r.week, r.cases, r.sold, r.case_share, r.like_cases,
  r.like_sold, r.like_share, case when r.like_cases >= 10 then r.case_share / nullif(r.like_share, 0e0) end as times,
  case when r.like_cases >= 10 then cast(r.cases as double) - r.like_share * cast(r.sold as double)
    > 3e0 * sqrt(case when r.like_share * cast(r.sold as double) > 0e0 then r.like_share * cast(r.sold as double) end) end as beyond_chance,
  r.page_cases, cast(r.page_cases as double) / nullif(cast(r.cases as double), 0e0) as page_share, f.reason as page_reason, r.loss
from rated r
left join reason_first f on f.store = r.store and f.product_id = r.product_id and f.week_no = r.week_no and f.place = 1
