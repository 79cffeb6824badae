-- The comment that a space stands by as its answer: who of its hosts said so, and when. One a question; what whoever asked accepted stands beside it.
create table official_answer (
  post_id uuid primary key references post on delete cascade,
  comment_id uuid not null unique references comment on delete cascade,
  by_id uuid not null references person,
  at timestamptz not null
);
