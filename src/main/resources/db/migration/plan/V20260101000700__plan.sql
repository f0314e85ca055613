-- A lot is a county's package of townships; the cycle of at most three yearly agreements lives here (R52).
create table lot (
  region_code text not null references region (code),
  lot_no      int  not null check (lot_no between 1 and 99),
  name        text not null,
  primary key (region_code, lot_no)
);
create table lot_year (
  case_key     text primary key,
  region_code  text not null,
  lot_no       int  not null,
  year         int  not null,
  previous_key text references lot_year (case_key),
  cycle_year   int,
  outcome      text,
  opened_by    text not null,
  opened_at    timestamptz not null,
  unique (region_code, lot_no, year),
  foreign key (region_code, lot_no) references lot (region_code, lot_no)
);
create table plan (
  case_key     text primary key references lot_year (case_key),
  service_from date not null,
  service_to   date not null,
  needs        text not null,
  goals        text not null,
  basis        text not null,
  drafted_by   text not null,
  adopted_on   date
);
create table plan_town (
  case_key  text not null references plan (case_key),
  town_code text not null references region (code),
  primary key (case_key, town_code)
);
create table plan_line (
  case_key text not null references plan (case_key),
  no       int  not null,
  kind     text not null check (kind in ('SERVICE', 'MONITORING', 'SUPERVISION', 'EVALUATION')),
  fund     text not null,
  amount   numeric(14, 2) not null check (amount > 0),
  primary key (case_key, no)
);
create table plan_milestone (
  case_key text not null references plan (case_key),
  no       int  not null,
  what     text not null,
  due      date not null,
  primary key (case_key, no)
);
create table plan_opinion (
  case_key text not null references plan (case_key),
  id       bigint generated always as identity primary key,
  task     text not null,
  user_id  text not null,
  at       timestamptz not null,
  agreed   boolean not null,
  opinion  text not null
);
