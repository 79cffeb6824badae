-- A post that everyone in its space is asked to read: since when, and when those who have not were last reminded.
alter table post add column important_at timestamptz, add column reminded_at timestamptz;

-- Who said « J’ai lu ».
create table acknowledgement (
  post_id uuid not null references post on delete cascade,
  person_id uuid not null references person on delete cascade,
  at timestamptz not null,
  primary key (post_id, person_id)
);
create index acknowledgement_person on acknowledgement (person_id);
