-- How long documents are handed out (B12), and where the tender is held (P12).
alter table tender_notice
  add column documents_until date,
  add column platform        text not null default '',
  add column terminated      boolean not null default false;
update tender_notice set documents_until = published_on + 7;
alter table tender_notice alter column documents_until set not null;

-- The one handler who was told whether enough took the documents (B16, P15).
create table takers_check (
  tender_id  bigint not null references tender (id),
  until      date not null,
  user_id    text not null,
  enough     boolean not null,
  looked_at  timestamptz not null,
  primary key (tender_id, until)
);

-- What is published after the notice: clarification, prolongation, termination (B12, B15, B50).
create table tender_change (
  id             bigint generated always as identity primary key,
  tender_id      bigint not null references tender (id),
  kind           text not null check (kind in ('CLARIFY', 'PROLONG', 'TERMINATE')),
  content        text not null,
  reason         text not null,
  drafted_by     text not null,
  opinion        text not null default '',
  medium         text,
  url            text,
  published_on   date,
  closes_before  timestamptz,
  closes_after   timestamptz,
  abandoned      boolean not null default false
);
create index tender_change_tender on tender_change (tender_id);

-- The opening is held at the deadline; its record is confirmed by the bidders (P14).
alter table tender_opening
  add column delay_reason  text not null default '',
  add column confirm_until timestamptz;
create table opening_confirmation (
  bid_key     text primary key references bid (key),
  tender_id   bigint not null references tender (id),
  answer      text check (answer in ('CONFIRMED', 'OBJECTED', 'ABSENT')),
  objection   text not null default '',
  done        boolean not null default false,
  answered_at timestamptz,
  reply       text not null default '',
  replied_by  text
);
create index opening_confirmation_tender on opening_confirmation (tender_id);

-- The purchaser's check of the conditions, bidder by bidder (B20, R44-R46, B8, P10).
-- A bid that was opened elsewhere has no case here (P12).
alter table opened_bid alter column bid_key drop not null;
create table qualification (
  tender_id     bigint not null,
  bid_no        int not null,
  passed        boolean not null,
  failed        text not null,
  reason        text not null,
  credit_source text not null,
  credit_at     timestamptz not null,
  credit_clean  boolean not null,
  checked_by    text not null,
  checked_at    timestamptz not null,
  primary key (tender_id, bid_no),
  foreign key (tender_id, bid_no) references opened_bid (tender_id, no)
);

insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('opening.late-minutes',    '30', '分钟', '晚于投标截止多久开标须写明理由', '系统默认，可改', 'D', date '2021-02-24', 'system'),
  ('opening.confirm-minutes', '60', '分钟', '投标人确认开标记录的时限',       '系统默认，可改', 'D', date '2021-02-24', 'system');
