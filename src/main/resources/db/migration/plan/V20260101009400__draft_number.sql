-- Each draft of a plan has a number, so that an opinion says which draft it is about.
alter table plan add column round int not null default 1;
alter table plan_opinion add column round int not null default 1;
