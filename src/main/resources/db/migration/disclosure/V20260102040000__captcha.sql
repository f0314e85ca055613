-- One key for all nodes, made by the first: it signs captchas and their answers. Who reads it can answer captchas, no more.
create table captcha_key (
  id  int primary key check (id = 1),
  key bytea not null
);
-- What has been answered, right or wrong: a captcha is tried once. Forgotten when it would have expired anyway.
create table captcha_used (
  id         text primary key,
  expires_at timestamptz not null
);
create index captcha_used_expiry on captcha_used (expires_at);
