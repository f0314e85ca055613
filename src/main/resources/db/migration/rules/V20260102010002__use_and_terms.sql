-- A case keeps its rules: the first use in a scope (the case, or a round of its tender) pins the version.
create table rule_pin (
  scope          text not null,
  key            text not null,
  effective_from date not null,
  revision       int  not null,
  primary key (scope, key),
  unique (scope, key, effective_from, revision),
  foreign key (key, effective_from, revision) references rule_value (key, effective_from, revision)
);
-- Each check stores which version it used.
create table rule_use (
  scope          text not null,
  key            text not null,
  effective_from date not null,
  revision       int  not null,
  used_for       text not null,
  first_used_at  timestamptz not null,
  primary key (scope, key, used_for),
  foreign key (scope, key, effective_from, revision) references rule_pin (scope, key, effective_from, revision)
);
-- A statutory period that runs in a case: by which version, since when, until when, what happens then.
create table statutory_term (
  id             bigint generated always as identity primary key,
  scope          text not null,
  case_key       text not null,
  region_code    text not null,
  rule_key       text not null,
  effective_from date not null,
  revision       int  not null,
  start_event    text not null,
  from_day       date not null,
  until_day      date not null,
  what_happens   text not null,
  actor          text not null default '',
  opened_at      timestamptz not null,
  closed_at      timestamptz,
  outcome        text,
  check ((closed_at is null) = (outcome is null)),
  foreign key (rule_key, effective_from, revision) references rule_value (key, effective_from, revision)
);
create unique index statutory_term_running on statutory_term (scope, rule_key) where closed_at is null;
create index statutory_term_region on statutory_term (region_code, until_day) where closed_at is null;
create index statutory_term_case on statutory_term (case_key);
-- Every moved period keeps what it was before.
create table statutory_term_move (
  term_id    bigint not null references statutory_term (id),
  seq        int    not null,
  moved_at   timestamptz not null,
  from_day   date not null,
  until_day  date not null,
  new_from   date not null,
  new_until  date not null,
  why        text not null,
  primary key (term_id, seq)
);
