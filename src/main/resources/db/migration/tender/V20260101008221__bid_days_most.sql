-- A published deadline stands: one in the wrong century must not be taken (B15, B50).
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('tender.bid-days-most', '90', '日', '招标文件发出至投标截止最长', '系统默认，可改', 'D', date '2003-01-01', 'system');
