-- The notice of a consultation stands three working days, not five (B11).
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('consult.notice-days', '3', '工作日', '磋商公告期限', '财库〔2015〕135号', 'M', date '2015-09-16', 'system');
