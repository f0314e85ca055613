-- One agreement for each lot-year, with the seven elements of the notice (R51).
create table agreement (
  case_key        text primary key references lot_year (case_key),
  agency_code     text not null references organ (code),
  amount          numeric(14, 2) not null check (amount > 0),
  service_from    date not null,
  service_to      date not null,
  cycle_year      int  not null check (cycle_year >= 1),
  report_period   text not null check (report_period in ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
  staff           int  not null check (staff >= 1),
  term            text not null,
  content         text not null,
  goals           text not null,
  requirements    text not null,
  duties          text not null,
  assessment      text not null,
  breach          text not null,
  drafted_by      text not null,
  round           int  not null default 1,
  approved_on     date,
  signed_on       date,
  number          text unique,
  published_on    date,
  publication_url text,
  check (service_to >= service_from)
);
-- What the agency and the leaders said, round by round; the drafter reads it.
create table agreement_opinion (
  case_key text not null references agreement (case_key),
  id       bigint generated always as identity primary key,
  round    int  not null,
  task     text not null,
  user_id  text not null,
  at       timestamptz not null,
  agreed   boolean not null,
  opinion  text not null
);
create index agreement_opinion_case on agreement_opinion (case_key);
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('agreement.sign-days',    '30',  '日',     '中标通知书发出后签订合同的期限',     '政府采购法第46条', 'V', date '2003-01-01', 'system'),
  ('agreement.publish-days', '2',   '工作日', '合同签订后公开的期限',               '政府采购法实施条例第50条', 'V', date '2015-03-01', 'system'),
  ('plan.lead-days',         '120', '日',     '次年计划至少提前于协议期满的天数',   '系统默认，可改', 'D', date '2021-02-24', 'system');
