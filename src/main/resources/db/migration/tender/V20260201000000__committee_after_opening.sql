-- The committee is formed in a step of its own after the opening (B19, B21).
alter table tender_opening alter column members drop not null;
