-- The answer to each condition of each bidder with the proof relied on (R44-R46, B8); none: checked elsewhere, or before this.
create table qualification_answer (
  tender_id bigint not null,
  bid_no    int not null,
  criterion text not null,
  met       boolean not null,
  proof     text not null default '' check (not met or proof <> ''),
  primary key (tender_id, bid_no, criterion),
  foreign key (tender_id, bid_no) references qualification (tender_id, bid_no)
);
-- Every official source that was asked, and when (P10).
create table qualification_credit (
  tender_id bigint not null,
  bid_no    int not null,
  source    text not null,
  asked_at  timestamptz not null,
  primary key (tender_id, bid_no, source),
  foreign key (tender_id, bid_no) references qualification (tender_id, bid_no)
);
insert into qualification_credit select tender_id, bid_no, credit_source, credit_at from qualification;
-- What they hold: of a record that is not grave the purchaser judges, with its reason. How grave an earlier one was nobody said.
alter table qualification
  add column credit_found text not null default 'NONE' check (credit_found in ('NONE', 'OTHER', 'GRAVE')),
  add column credit_entry text not null default '';
update qualification set credit_found = 'OTHER', credit_entry = reason where not credit_clean;
alter table qualification drop column credit_source, drop column credit_at, drop column credit_clean;

-- The same of a single source.
create table single_source_credit (
  tender_id bigint not null references single_source (tender_id),
  source    text not null,
  asked_at  timestamptz not null,
  primary key (tender_id, source)
);
insert into single_source_credit select tender_id, credit_from, credit_at from single_source where credit_from is not null;
alter table single_source
  add column credit_found text check (credit_found in ('NONE', 'OTHER', 'GRAVE')),
  add column credit_entry text not null default '';
update single_source set credit_found = 'NONE' where credit_from is not null;
alter table single_source drop column credit_from, drop column credit_at;
