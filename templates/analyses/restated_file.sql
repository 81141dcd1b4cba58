/* relation: restated_file
   grain: [week, file]
   reads: [frozen_file, restatement]
   columns: {week: week, file: text, happened: text, commit_day: date, commit_id: text, subject: text} */
-- the files that came, went or changed behind weeks whose figures are not what they were
with weeks as (
  select distinct week from restatement),
compared as (
  select week, file, commit_day, commit_id, subject,
    case
      when first_hash is null then 'new'
      when now_hash is null then 'gone'
      when first_hash <> now_hash then 'changed'
    end as happened
  from frozen_file)
select c.week, c.file, c.happened, c.commit_day, c.commit_id, c.subject
from compared c
join weeks w on w.week = c.week
where c.happened is not null
