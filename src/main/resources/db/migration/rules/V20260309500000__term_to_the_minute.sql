-- A period of minutes, or until a named minute, ends within its last day; it began when it was opened (P11, P14).
alter table statutory_term add column until_at timestamptz;
