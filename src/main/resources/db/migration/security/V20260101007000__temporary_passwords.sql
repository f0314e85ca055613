-- A password that somebody else has set must be changed at the next sign-in.
alter table account add column must_change_password boolean not null default false;
