-- The evaluation opens so early that its outcome is known before the agreement ends (R60, R63, P1).
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('evaluation.lead-days', '20',    '日',    '评估开启时为评分和审定预留的天数', '系统默认，可改', 'D', date '2021-02-24', 'system'),
  ('evaluation.done-by',   '12-31', '月-日', '年度绩效评估完成期限', '冀民〔2021〕22号 六(五)', 'V', date '2021-02-24', 'system');
