-- How a round is bought: its words and periods stay when a later round is bought another way (B9, B31).
alter table tender add column method text not null default 'OPEN_TENDER';

-- 磋商小组 (B21, P11): formed before the responses are unsealed; its leader works in a case of its own.
create table consultation_group (
  tender_id bigint primary key references tender (id),
  leader    text not null references organ (code),
  members   int not null
);
alter table tender_member
  add column group_key   text unique,
  add column group_asked boolean not null default false,
  add column group_told  boolean not null default false;

-- Each supplier is consulted singly; nobody of another supplier reads it (P11).
create table consultation_talk (
  tender_id bigint not null,
  bid_no    int not null,
  held_at   timestamptz not null,
  record    text not null,
  primary key (tender_id, bid_no),
  foreign key (tender_id, bid_no) references opened_bid (tender_id, no)
);

-- The permitted change that every conforming supplier gets in writing, once the purchaser has confirmed it.
create table consultation_change (
  tender_id    bigint primary key references tender (id),
  content      text not null,
  confirmed    boolean,
  reason       text not null default '',
  confirmed_by text,
  closes_at    timestamptz
);

-- 最后报价, sealed with the round's key until its own deadline; who gives none has withdrawn.
create table final_quotation (
  key              text primary key,
  tender_id        bigint not null,
  bid_no           int not null,
  sealed           text,
  digest           text,
  digest_algorithm text not null default 'SHA-256',
  submitted_at     timestamptz,
  unique (tender_id, bid_no),
  foreign key (tender_id, bid_no) references opened_bid (tender_id, no)
);
alter table opened_bid
  add column final_price numeric(14, 2) check (final_price > 0),
  add column final_words text not null default '',
  add column withdrawn   boolean not null default false;
