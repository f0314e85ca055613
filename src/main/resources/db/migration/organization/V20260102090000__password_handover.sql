-- Who set whose password, and so could sign in as him: for some days both count as one person.
create table password_handover (
  id      bigint generated always as identity primary key,
  user_id text not null references account (user_id),
  set_by  text not null,
  set_on  date not null,
  set_at  timestamptz not null
);
create index password_handover_user on password_handover (user_id, set_by);
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('accounts.same-person-days', '15', '日', '重置他人登录密码后，双方视为同一人、不能互相审批的天数', '系统默认，可改', 'D', date '2021-02-24', 'system'),
  ('sign-in.alarm-failures', '10', '次', '连续登录失败达到此次数时告知管理员', '系统默认，可改', 'D', date '2021-02-24', 'system');
