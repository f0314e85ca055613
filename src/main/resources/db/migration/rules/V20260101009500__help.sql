-- Whom an agency asks whose credit code somebody has registered already.
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('help.contact', '系统管理员（河北省民政厅）', '联系方式', '注册和登录问题的联系人', '系统默认，可改', 'D',
   date '2021-02-24', 'system');
