-- A first way in for somebody who has no password yet: one link, on paper or by mail, that serves once. Only its hash is kept.
create table entry_code (
  person_id uuid primary key references person on delete cascade,
  secret_hash bytea not null unique,
  made_by uuid references person,
  until timestamptz not null
);
create index affiliation_sponsor on affiliation (sponsor_id) where sponsor_id is not null;
create index person_email on person (lower(email)) where email is not null;
