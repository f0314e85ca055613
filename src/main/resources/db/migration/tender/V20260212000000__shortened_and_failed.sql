-- Why the principal lets periods whose rule was not read yet be shorter; empty where they are not (P19).
alter table tender add column shorten_reason text not null default '';

-- Where and when a failure was published (B31, R79); older rounds were declared without.
alter table tender_notice
  add column failed_medium       text,
  add column failed_url          text,
  add column failed_published_on date;
