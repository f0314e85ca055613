-- Until when a 磋商小组 declares, examines and signs, before the purchaser reminds or replaces its members (P11).
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('consult.group-days', '3', '工作日', '磋商小组成员申报、审查磋商、签字的时限', '系统默认，可改', 'D', date '2014-12-31', 'system');
