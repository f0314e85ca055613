-- How the points of a factor are given: quantified, and stated in the documents (B23).
alter table tender_factor add column standard text not null default '';
