-- One round of one lot-year's purchase: a failed tender is repeated as a new round with its own notice and bids (B31).
create table tender (
  id           bigint generated always as identity primary key,
  case_key     text not null,
  round        int  not null,
  service      text not null,
  ceiling      numeric(14, 2) not null check (ceiling > 0),
  price_points numeric(5, 2) not null,
  renewal      boolean not null,
  drafted_by   text not null,
  approved_by  text,
  approved_on  date,
  opinion      text not null default '',
  unique (case_key, round)
);
create table tender_factor (
  tender_id bigint not null references tender (id),
  no        int  not null,
  name      text not null,
  kind      text not null check (kind in ('CAPABILITY', 'QUALITY')),
  points    numeric(5, 2) not null check (points > 0),
  primary key (tender_id, no)
);
-- The notice; the round's key is sealed by the master key, which is never in the database.
create table tender_notice (
  tender_id     bigint primary key references tender (id),
  medium        text not null,
  url           text not null,
  published_on  date not null,
  bids_close_at timestamptz not null,
  published_by  text not null,
  sealed_key    text not null,
  failed_reason text,
  failed_on     date,
  failed_by     text
);
-- A bid under its random key. Which tender it is for stands in a ciphertext of fixed size (B16, P15);
-- sealed: the contents, padded, null until submitted. Both name the algorithm they are sealed with.
create table bid (
  key          text primary key,
  agency_code  text not null references organ (code),
  sealed_link  text not null,
  sealed       text,
  digest       text,
  submitted_at timestamptz,
  over         boolean not null default false
);
create index bid_agency on bid (agency_code);
-- What the opening brought to light; empty before it.
create table opened_bid (
  tender_id    bigint not null references tender (id),
  no           int  not null,
  bid_key      text not null unique references bid (key),
  agency_code  text not null references organ (code),
  price        numeric(14, 2) not null,
  service_plan text not null,
  team         int  not null,
  submitted_at timestamptz not null,
  digest       text not null,
  primary key (tender_id, no)
);
create table tender_opening (
  tender_id bigint primary key references tender (id),
  opened_at timestamptz not null,
  opened_by text not null,
  record    text not null,
  members   int  not null
);
-- The committee. scoring_key: the member's own case; recused: null until declared (B22).
create table tender_member (
  scoring_key text primary key,
  tender_id   bigint not null references tender (id),
  expert_code text not null references organ (code),
  invited     boolean not null default false,
  recused     boolean,
  reason      text not null default '',
  done        boolean not null default false,
  unique (tender_id, expert_code)
);
create table tender_score (
  scoring_key text not null references tender_member (scoring_key),
  bid_no      int  not null,
  factor_no   int  not null,
  points      numeric(5, 2) not null check (points >= 0),
  primary key (scoring_key, bid_no, factor_no)
);
create table tender_award (
  tender_id     bigint primary key references tender (id),
  bid_no        int  not null,
  reason        text not null,
  awarded_on    date not null,
  awarded_by    text not null,
  result_medium text,
  result_url    text,
  result_on     date,
  foreign key (tender_id, bid_no) references opened_bid (tender_id, no)
);
