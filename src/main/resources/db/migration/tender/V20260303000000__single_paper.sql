-- What a single supplier without an account put on paper, as the purchaser's officer registers it (P9, P12): its offer, then each answer.
create table single_paper (
  tender_id     bigint not null references single_source (tender_id),
  no            int not null,
  kind          text not null check (kind in ('OFFER', 'ANSWER')),
  paper_on      date not null,
  signed_by     text not null,
  paper_no      text not null,
  registered_by text not null,
  registered_at timestamptz not null,
  primary key (tender_id, no)
);
-- The day on which the supplier was asked for its offer: no paper is older.
alter table single_source add column asked_on date;
