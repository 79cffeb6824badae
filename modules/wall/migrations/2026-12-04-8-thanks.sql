-- « Merci » for an answer. The comment counts them: it is read far more often than somebody thanks.
alter table comment add column thanks int not null default 0;
create table comment_thanks (
  comment_id uuid not null references comment on delete cascade,
  person_id uuid not null references person on delete cascade,
  at timestamptz not null,
  primary key (comment_id, person_id)
);
create index comment_thanks_person on comment_thanks (person_id);
