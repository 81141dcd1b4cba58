/* relation: gift_stock
   grain: [store, gift, week]
   reads: [plan_gift, stock_cover, dim_week]
   columns: {store: text, gift: text, gift_name: text, product: text, week: week, available: int count, src: int count} */
-- gifts of the plan that are still given at the end of the week, and what the last snapshot of that week has free of the product that each is
select s.store, g.id as gift, coalesce(nullif(g.name, ''), g.id) as gift_name, g.product, s.week, s.available, g.src
from plan_gift g
join stock_cover s on s.product_id = g.product and (g.store = s.store or g.store = '')
join dim_week w on w.week = s.week and w.week_to >= g.date_from and (g.date_to is null or w.week_to <= g.date_to)
where g.product <> ''
