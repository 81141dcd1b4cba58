/* relation: sales_concentration
   grain: [store, week]
   reads: [product_pareto]
   lineage: {product_daily: [store, week], order_line: [store, week]}
   columns: {store: text, week: week, weeks: int count, selling_products: int count, top_products: int count,
             paid_amount: money currency, top_amount: money currency, top_share: double ratio = top_amount / paid_amount,
             a_products: int count, first_product: text, first_name: text, first_amount: money currency,
             first_share: double ratio = first_amount / paid_amount} */
-- 80/20 over the four weeks of product_pareto: what the best fifth (rounded up) of the products that sold brings, and the best
-- one alone
with selling as (
  select store, week, weeks, product_id, product_name, paid_amount, abc, sales_rank,
    count(*) over (partition by store, week) as selling_products
  from product_pareto
  where paid_amount > 0)
select store, week, max(weeks) as weeks, max(selling_products) as selling_products,
  cast(sum(case when (sales_rank - 1) * 5 < selling_products then 1 else 0 end) as bigint) as top_products,
  cast(sum(paid_amount) as decimal(18,4)) as paid_amount,
  cast(sum(case when (sales_rank - 1) * 5 < selling_products then paid_amount else 0 end) as decimal(18,4)) as top_amount,
  cast(sum(case when (sales_rank - 1) * 5 < selling_products then paid_amount else 0 end) as double)
    / nullif(cast(sum(paid_amount) as double), 0e0) as top_share,
  cast(sum(case when abc = 'A' then 1 else 0 end) as bigint) as a_products,
  max(case when sales_rank = 1 then product_id end) as first_product,
  max(case when sales_rank = 1 then product_name end) as first_name,
  max(case when sales_rank = 1 then paid_amount end) as first_amount,
  cast(max(case when sales_rank = 1 then paid_amount end) as double) / nullif(cast(sum(paid_amount) as double), 0e0) as first_share
from selling
group by store, week
