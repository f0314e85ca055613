-- The review of a purchase that an agency or a trading centre holds, as its report has it: who sat on the committee, what each
-- bid got beside its price, which bids are invalid and why, and who is recommended (P12, B21, B32, B33).
create table review_elsewhere (
  tender_id     bigint primary key references tender (id),
  organizer     text not null,
  report_no     text not null,
  place         text not null,
  held_on       date not null,
  received_on   date not null,
  recusals      text not null,
  registered_on date not null,
  registered_by text not null
);
create table review_elsewhere_member (
  tender_id bigint not null references review_elsewhere (tender_id),
  no        integer not null,
  name      text not null,
  office    text not null,
  primary key (tender_id, no)
);
create table review_elsewhere_bid (
  tender_id bigint not null references review_elsewhere (tender_id),
  bid_no    integer not null,
  points    numeric(5, 2),
  candidate boolean not null,
  rejected  text,
  primary key (tender_id, bid_no)
);
