-- A single supplier that never confirms what was negotiated does not hold the purchase for ever (B49).
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('single.confirm-days', '5', '日', '单一来源供应商确认协商结果的时限', '系统默认，可改', 'D', date '2014-02-01', 'system');
