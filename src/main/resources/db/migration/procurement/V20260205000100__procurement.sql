-- What the market was asked (P13), round by round: a failed review sends the demand back, and both records stay.
create table demand_survey (
  case_key     text not null,
  round        int  not null,
  from_day     date not null,
  to_day       date not null,
  ways         text not null,
  findings     text not null,
  price_basis  text not null,
  fewer_reason text not null,
  surveyed_by  text not null,
  primary key (case_key, round)
);
create table demand_subject (
  case_key text not null,
  round    int  not null,
  no       int  not null,
  name     text not null,
  advice   text not null,
  price    numeric(14, 2) check (price > 0),
  primary key (case_key, round, no),
  foreign key (case_key, round) references demand_survey (case_key, round)
);
-- 一般性审查 and 重点审查, item by item, with those who reviewed (P13).
create table demand_review (
  case_key    text not null,
  round       int  not null,
  reviewed_on date not null,
  passed      boolean not null,
  reviewed_by text not null,
  primary key (case_key, round),
  foreign key (case_key, round) references demand_survey (case_key, round)
);
create table demand_review_item (
  case_key text not null,
  round    int  not null,
  item     text not null,
  passed   boolean not null,
  note     text not null,
  primary key (case_key, round, item),
  foreign key (case_key, round) references demand_review (case_key, round)
);
create table demand_reviewer (
  case_key text not null,
  round    int  not null,
  no       int  not null,
  name     text not null,
  unit     text not null,
  primary key (case_key, round, no),
  foreign key (case_key, round) references demand_review (case_key, round)
);
-- 购买服务方案 (R47, P21) with the published intent or why there is none (B3).
create table purchase_scheme (
  case_key      text primary key,
  content       text not null,
  acceptance    text not null,
  risks         text not null,
  first_day     date not null,
  intent_on     date,
  intent_url    text not null,
  intent_waiver text not null,
  drafted_by    text not null,
  approved_by   text,
  approved_on   date,
  opinion       text not null default '',
  check ((intent_on is null) = (intent_url = '')),
  check ((intent_on is null) = (intent_waiver <> ''))
);
-- How it is bought (B1, B9, B49); a change after a failure is a further row.
create table purchase_method (
  case_key     text not null,
  no           int  not null,
  ground       text not null,
  reason       text not null,
  plan_no      text not null,
  approval_no  text not null,
  public_from  date,
  public_until date,
  public_url   text not null,
  own_amount   numeric(14, 2) not null,
  year_amount  numeric(14, 2) not null,
  proposed_by  text not null,
  internal     boolean,
  approved_by  text,
  approved_on  date,
  opinion      text not null default '',
  primary key (case_key, no)
);
-- What the check-up of a round's documents has found, by which version of which rule.
create table document_breach (
  scope          text not null,
  no             int  not null,
  rule_key       text not null,
  effective_from date not null,
  revision       int  not null,
  wrong          text not null,
  advice         text not null,
  primary key (scope, no),
  foreign key (rule_key, effective_from, revision) references rule_value (key, effective_from, revision)
);
