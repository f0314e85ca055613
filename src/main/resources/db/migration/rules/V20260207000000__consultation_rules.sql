-- Two conforming suppliers may go on (P11): the text of 财库〔2015〕124号 was read.
update rule_value set basis = 'V' where key = 'consult.final-least-services';
-- What consultation and single source leave to the offices, and how a single source is argued and answered (B49).
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('consult.response-days-most',  '60', '日',     '磋商文件发出至首次响应截止最长',       '系统默认，可改',           'D', date '2014-12-31', 'system'),
  ('consult.quotation-minutes',   '30', '分钟',   '要求提交最后报价至截止最短',           '系统默认，可改',           'D', date '2014-12-31', 'system'),
  ('consult.quotation-days-most', '10', '日',     '要求提交最后报价至截止最长',           '系统默认，可改',           'D', date '2014-12-31', 'system'),
  ('single.experts-least',        '3',  '人',     '单一来源论证的专业人员最少人数',       '系统默认，可改',           'D', date '2014-02-01', 'system'),
  ('single.objection-days',       '5',  '工作日', '单一来源公示期满后补充论证、答复异议', '财政部令第74号第39条',     'S', date '2014-02-01', 'system'),
  ('single.negotiators-least',    '2',  '人',     '与单一来源供应商协商的专业人员最少人数', '系统默认，可改',         'D', date '2014-02-01', 'system');
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('single.offer-days', '10', '日', '单一来源供应商提交报价的时限', '系统默认，可改', 'D', date '2014-02-01', 'system');
