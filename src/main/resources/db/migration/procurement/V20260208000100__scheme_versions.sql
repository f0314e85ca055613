-- Every submitted version of a purchase plan stays, with the answer it got (P21, B47).
alter table purchase_scheme add column version int not null default 1, add column submitted_on date;
alter table purchase_scheme alter column version drop default;
alter table purchase_scheme drop constraint purchase_scheme_pkey, add primary key (case_key, version);
