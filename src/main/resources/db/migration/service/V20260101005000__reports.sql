-- The report periods of an agreement and what the agency sent for each: counts and codes, no names (R57, R81, R82, B52).
create table report_period (
  case_key    text not null references lot_year (case_key),
  no          int  not null check (no >= 1),
  starts_on   date not null,
  ends_on     date not null check (ends_on >= starts_on),
  due_on      date,
  round       int  not null default 0,
  status      text not null default 'PLANNED'
              check (status in ('PLANNED', 'REQUESTED', 'SENT', 'RETURNED', 'ACCEPTED')),
  remarks     text not null default '',
  answered_by text,
  answered_at timestamptz,
  primary key (case_key, no)
);
-- Every round is kept: what was returned stays readable beside its correction.
create table agency_report (
  case_key      text not null,
  period        int  not null,
  round         int  not null,
  visits        int  not null check (visits >= 0),
  cases_before  int  not null check (cases_before >= 0),
  cases_opened  int  not null check (cases_opened >= 0),
  cases_closed  int  not null check (cases_closed >= 0),
  groups        int  not null check (groups >= 0),
  activities    int  not null check (activities >= 0),
  staff_in_post int  not null check (staff_in_post >= 0),
  summary       text not null,
  effects       text not null,
  problems      text not null,
  sent_by       text not null,
  sent_at       timestamptz not null,
  primary key (case_key, period, round),
  foreign key (case_key, period) references report_period (case_key, no)
);
create table agency_report_served (
  case_key text not null,
  period   int  not null,
  round    int  not null,
  domain   text not null
           check (domain in ('ASSISTANCE', 'ELDERLY', 'CHILDREN', 'GOVERNANCE', 'AFFAIRS')),
  times    int  not null check (times >= 0),
  primary key (case_key, period, round, domain),
  foreign key (case_key, period, round) references agency_report (case_key, period, round)
);
create table agency_report_spent (
  case_key text not null,
  period   int  not null,
  round    int  not null,
  kind     text not null,
  amount   numeric(14, 2) not null check (amount >= 0),
  primary key (case_key, period, round, kind),
  foreign key (case_key, period, round) references agency_report (case_key, period, round)
);
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('report.due-days', '5', '工作日', '报告期结束后机构报送报告的时限', '系统默认，可改', 'D', date '2021-02-24', 'system');
