-- B2: a purchase has its budget's number beside that of the plan filed with finance. The days of a publicity stand with
-- the single source (B49), and were never entered here.
alter table purchase_method add column budget_no text not null default '';
alter table purchase_method drop column public_from, drop column public_until, drop column public_url;
-- P13: the review is made by the purchaser's own offices for purchase, money, the trade and supervision; where one is
-- missing, the reason is passed by the principal.
alter table demand_reviewer add column office text not null default '';
alter table demand_review add column lacking_reason text not null default '';
