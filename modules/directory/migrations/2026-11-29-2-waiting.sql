-- People whose unit was renamed or moved and whose line, and audiences when it moved, are still to follow: a large unit is done in batches.
create table person_waiting (
  person_id uuid primary key references person on delete cascade,
  moved boolean not null
);
