-- People whose news one wants to hear of. Whoever follows is alone to know.
create table person_follow (
  followed_id uuid not null references person on delete cascade,
  person_id uuid not null references person on delete cascade,
  at timestamptz not null,
  primary key (followed_id, person_id),
  constraint person_follow_other check (person_id <> followed_id)
);
-- Those who began first are told first, so many of one fact.
create index person_follow_first on person_follow (followed_id, at, person_id);
create index person_follow_person on person_follow (person_id, at desc, followed_id desc);
