/* relation: role_word
   grain: [word]
   reads: [plan_role, plan_account, plan_person]
   columns: {word: text, role: text} */
-- what an export may call a role of the plan: its id, its name, or an account of somebody who has it
with said as (
  select id as word, id as role from plan_role
  union
  select name, id from plan_role where name <> ''
  union
  select a.id, p.role
  from plan_account a
  join plan_person p on p.id = a.person
  where p.role <> '')
select word, min(role) as role from said group by word
