-- An agency may decline to sign; then the purchase begins anew and the level above is told (P6, B35).
alter table agreement_opinion add column declined boolean not null default false;
alter table filing drop constraint filing_kind_check;
alter table filing add constraint filing_kind_check
  check (kind in ('PLAN', 'AGREEMENT', 'RESULT', 'UNSIGNED', 'CLOSE'));
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('agreement.confirm-days', '5', '工作日', '承接机构确认协议文本的时限', '系统默认，可改', 'D', date '2021-02-24', 'system');
