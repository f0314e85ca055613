-- How a plan reads the 15 %: by the setting of the day it was drafted, whatever the setting becomes later (P24).
alter table plan add column support_inside boolean not null default false;
