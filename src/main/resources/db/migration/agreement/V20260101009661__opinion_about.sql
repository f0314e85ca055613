-- Which agency the draft was for that an opinion is about: a later winner's draft replaces the first.
alter table agreement_opinion add column agency_code text references organ (code);
update agreement_opinion o set agency_code = a.agency_code from agreement a where a.case_key = o.case_key;
update agreement_opinion o set agency_code = c.organ_code from account c
 where c.user_id = o.user_id and o.task = 'agreement-confirmation-confirm';
alter table agreement_opinion alter column agency_code set not null;
