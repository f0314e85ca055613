-- The level above is told each time an agency will not sign: every telling is a filing of its own (P6).
alter table filing add column occasion int not null default 1;
alter table filing drop constraint filing_case_key_kind_key;
alter table filing add unique (case_key, kind, occasion);
update filing f set occasion = (select min(o.round) from agreement_opinion o
                                 where o.case_key = f.case_key and o.declined)
 where kind = 'UNSIGNED'
   and exists (select 1 from agreement_opinion o where o.case_key = f.case_key and o.declined);
