-- Points and budgets were variables once, for the decision tables to compare. The tables are told what is reached now,
-- and what was kept goes: the domain has it, where it can be corrected and erased.
delete from act_hi_dec_in where clause_id_ in ('input_score', 'input_yearAmount');
delete from act_hi_detail where name_ in
  ('score', 'excellentFrom', 'goodFrom', 'passFrom', 'yearAmount', 'limitAmount', 'openAmount');
delete from act_hi_varinst where name_ in
  ('score', 'excellentFrom', 'goodFrom', 'passFrom', 'yearAmount', 'limitAmount', 'openAmount');
delete from act_ru_variable where name_ in
  ('score', 'excellentFrom', 'goodFrom', 'passFrom', 'yearAmount', 'limitAmount', 'openAmount');
