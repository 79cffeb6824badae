-- Cards that somebody wants to hear of. Theirs alone to know.
create table practice_follow (
  practice_id uuid not null references practice on delete cascade,
  person_id uuid not null references person on delete cascade,
  at timestamptz not null,
  primary key (practice_id, person_id)
);
create index practice_follow_person on practice_follow (person_id, at desc, practice_id desc);
