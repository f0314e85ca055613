-- One silent member holds the whole tender: each has a last day.
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('tender.scoring-days', '3', '工作日', '评审专家申报回避和评分的时限', '系统默认，可改', 'D', date '2021-02-24', 'system');
