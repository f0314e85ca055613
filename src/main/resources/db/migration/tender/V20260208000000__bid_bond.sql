-- A bid bond may be asked in the documents (B18); null: none is asked.
alter table tender add column bond numeric(14, 2) check (bond > 0);
-- What came in, entered once the bids are opened or the round is over: before, no row links an agency to a tender (P15).
create table bid_bond_ledger (
  tender_id   bigint primary key references tender (id),
  recorded_by text not null,
  recorded_at timestamptz not null
);
create table bid_bond (
  tender_id   bigint not null references bid_bond_ledger (tender_id),
  no          int  not null,
  agency_code text not null references organ (code),
  amount      numeric(14, 2) not null check (amount > 0),
  payment     text not null check (payment in ('TRANSFER', 'CHEQUE', 'DRAFT', 'NOTE', 'GUARANTEE')),
  paid_on     date not null,
  account     text not null,
  primary key (tender_id, no),
  unique (tender_id, agency_code)
);
-- How each was settled, by when it should have been, and who did it.
create table bid_bond_refund (
  tender_id   bigint not null,
  no          int  not null,
  outcome     text not null check (outcome in ('REFUNDED', 'CONVERTED', 'WITHHELD')),
  amount      numeric(14, 2) not null check (amount >= 0),
  interest    numeric(14, 2) not null check (interest >= 0),
  settled_on  date not null,
  voucher     text not null,
  note        text not null,
  until_day   date not null,
  settled_by  text not null,
  settled_at  timestamptz not null,
  primary key (tender_id, no),
  foreign key (tender_id, no) references bid_bond (tender_id, no)
);
insert into rule_value (key, value, unit, title, article, basis, effective_from, changed_by) values
  ('bond.refund-failed-days', '5',    '工作日', '废标或者不签订合同后退还投标保证金', '财政部令第87号第38条（参照执行）', 'M', date '2017-10-01', 'system'),
  ('bond.late-uplift',        '0.20', '比例',   '逾期退还投标保证金的超期资金占用费在同期贷款基准利率上的上浮', '财政部令第87号第38条', 'M', date '2017-10-01', 'system');
