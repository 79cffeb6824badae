-- What somebody asked those who help along; `address`: the screen that they were on, when they said so.
create table scout_question (
  id uuid primary key,
  authority_id uuid not null references authority,
  by_id uuid not null references person,
  body text not null,
  address text,
  at timestamptz not null,
  settled_at timestamptz,
  settled_by uuid references person
);
create index scout_question_by on scout_question (by_id, id desc);
create index scout_question_old on scout_question (at);

-- Whom it was sent to: those who were near, and there.
create table scout_question_to (
  question_id uuid not null references scout_question on delete cascade,
  person_id uuid not null references person on delete cascade,
  primary key (question_id, person_id)
);
create index scout_question_mine on scout_question_to (person_id, question_id desc);
