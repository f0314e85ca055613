-- Which 采购代理机构 have an account here, by name and code: nobody approves them (P12, 财库〔2018〕2号6).
create sequence agent_number start with 101;
create table procurement_agent (
  organ_code  text primary key references organ (code),
  credit_code text not null unique,
  entered_at  timestamptz not null,
  entered_by  text not null
);
