-- A version is never overwritten: what is entered again for the same day is a further revision of it.
-- A sample is a number nobody has looked up yet; who enters the next version says why.
alter table rule_value drop constraint rule_value_pkey;
alter table rule_value
  add column revision int not null default 1,
  add column sample   boolean not null default false,
  add column reason   text not null default '',
  add primary key (key, effective_from, revision);
-- Until now only the order of the first days told when a version ends.
update rule_value v
   set effective_to = (select min(n.effective_from) - 1 from rule_value n
                        where n.key = v.key and n.effective_from > v.effective_from)
 where v.effective_to is null
   and exists (select 1 from rule_value n where n.key = v.key and n.effective_from > v.effective_from);
