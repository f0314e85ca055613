-- One evaluation for each lot-year; points and cut-offs are frozen when it opens (R60, R63, P26).
create table evaluation (
  case_key       text primary key references lot_year (case_key),
  opened_on      date not null,
  station_points numeric(5, 2) not null,
  project_points numeric(5, 2) not null,
  excellent_from numeric(5, 2) not null,
  good_from      numeric(5, 2) not null,
  pass_from      numeric(5, 2) not null,
  self_due_on    date not null,
  decided_on     date
);
create table self_assessment (
  case_key      text primary key references evaluation (case_key),
  station_score numeric(5, 2) not null check (station_score >= 0),
  project_score numeric(5, 2) not null check (project_score >= 0),
  results       text not null,
  shortcomings  text not null,
  plans         text not null,
  sent_by       text not null,
  sent_at       timestamptz not null
);
-- Every scoring is a round of its own with its own right of reply.
create table evaluation_round (
  case_key       text not null references evaluation (case_key),
  round          int  not null check (round >= 1),
  station_score  numeric(5, 2) not null check (station_score >= 0),
  project_score  numeric(5, 2) not null check (project_score >= 0),
  valid_opinions int  not null check (valid_opinions > 0),
  satisfaction   numeric(5, 2) not null check (satisfaction between 0 and 100),
  veto_kind      text,
  veto_evidence  text not null,
  comment        text not null,
  scored_by      text not null,
  scored_at      timestamptz not null,
  grade          text check (grade in ('EXCELLENT', 'GOOD', 'PASS', 'FAIL')),
  reply_due_on   date,
  reply          text check (reply in ('ACCEPT', 'OBJECT')),
  reply_text     text not null default '',
  replied_by     text,
  replied_at     timestamptz,
  primary key (case_key, round)
);
create table evaluation_opinion (
  case_key text not null references evaluation (case_key),
  id       bigint generated always as identity primary key,
  round    int  not null,
  task     text not null,
  user_id  text not null,
  at       timestamptz not null,
  agreed   boolean not null,
  opinion  text not null
);
-- What the principal decided for a lot whose cycle is over (P4).
create table cycle_decision (
  case_key   text primary key references lot_year (case_key),
  outcome    text not null check (outcome in ('RETENDER', 'CLOSE')),
  reason     text not null,
  decided_by text not null,
  decided_at timestamptz not null
);
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('evaluation.station-points', '30', '分', '站点建设满分', '系统默认，可改', 'D', date '2021-02-24', 'system'),
  ('evaluation.project-points', '70', '分', '项目实施满分', '系统默认，可改', 'D', date '2021-02-24', 'system');
