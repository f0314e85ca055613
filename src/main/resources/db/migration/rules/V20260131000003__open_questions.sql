-- What the notice leaves open: where 定州, 辛集 and 雄安 file (P3), the base of the 15 % (P24), what is proposed when a
-- cycle is over (P4).
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('filing.route-of-cities', 'PROVINCE',  '报送去向', '定州、辛集和雄安（自行购买时）报送备案的机关', '系统默认，可改', 'D', date '2021-02-24', 'system'),
  ('budget.support-base',    'PROJECT',   '占比口径', '监测、督导和评估经费占比的计算口径',           '系统默认，可改', 'D', date '2021-02-24', 'system'),
  ('cycle.after',            'RETENDER',  '届满去向', '周期届满后去向的默认选项',                     '系统默认，可改', 'D', date '2021-02-24', 'system');
