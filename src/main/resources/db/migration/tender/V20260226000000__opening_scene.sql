-- Who held the opening and who wrote its record (B19: 87令41); held elsewhere, when it was entered here: opened_at is its own time (P12).
alter table tender_opening
  add column host          text not null default '',
  add column recorder      text not null default '',
  add column registered_at timestamptz;
-- When an objection was answered (P14: on the spot).
alter table opening_confirmation add column replied_at timestamptz;
-- The 采购代理机构 a purchase is entrusted to, by name and 统一社会信用代码 (P12).
create table tender_agent (
  tender_id   bigint primary key references tender (id),
  name        text not null,
  credit_code text not null
);
-- 87令40 knows no grace: the minute is what the clock of the system itself takes.
update rule_value set value = '1' where key = 'opening.late-minutes' and effective_from = date '2021-02-24' and changed_by = 'system';
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('opening.answer-minutes', '30', '分钟', '答复开标异议的时限', '系统默认，可改', 'D', date '2021-02-24', 'system');
