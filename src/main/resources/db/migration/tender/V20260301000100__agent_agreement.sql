-- The agreement by which a 采购代理机构 acts (P12: 政府采购法20); of those kept before, none was asked.
alter table tender_agent add column agreement_no text not null default '';
