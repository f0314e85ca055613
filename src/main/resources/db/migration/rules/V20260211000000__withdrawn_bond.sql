-- Who withdraws in time is owed its bond from its own withdrawal (B18).
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('bond.refund-withdrawn-days', '5', '工作日', '投标截止前撤回投标的，收到撤回通知后退还投标保证金', '财政部令第87号第38条', 'V', date '2017-10-01', 'system');
