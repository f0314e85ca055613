-- 单一来源 (B49): who is the only supplier and why, its offer, what was negotiated, and its yes.
create table single_source (
  tender_id    bigint primary key references tender (id),
  agency_code  text not null references organ (code),
  reason       text not null,
  approval_no  text not null default '',
  public_until date,
  offer_key    text unique,
  offer_price  numeric(14, 2) check (offer_price > 0),
  offer_plan   text,
  offer_team   int,
  offer_costs  text,
  offered_at   timestamptz,
  agreed_price numeric(14, 2) check (agreed_price > 0),
  talk_on      date,
  talk_place   text,
  talk_record  text,
  credit_from  text,
  credit_at    timestamptz,
  agreed       boolean,
  answer       boolean,
  answer_words text not null default ''
);
-- The experts who argue for the only supplier, and the professionals who negotiate with it.
create table single_person (
  tender_id  bigint not null references single_source (tender_id),
  negotiates boolean not null,
  no         int not null,
  name       text not null,
  unit       text not null,
  title      text not null,
  opinion    text not null,
  primary key (tender_id, negotiates, no)
);
-- What was objected within the publicity, and what that was answered.
create table single_objection (
  tender_id   bigint not null references single_source (tender_id),
  no          int not null,
  objector    text not null,
  received_on date not null,
  content     text not null,
  upheld      boolean not null,
  answer      text not null,
  primary key (tender_id, no)
);
