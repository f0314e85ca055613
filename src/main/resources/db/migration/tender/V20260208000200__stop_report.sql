-- A stopped purchase is reported to finance, and whoever took the documents is told in writing (B50).
alter table tender_change
  add column reported_on date,
  add column report_no   text not null default '',
  add column notified    text not null default '';
