-- A question that a day has left without an answer is said to a few who know: when, to whom, and by which skill of theirs. Once.
alter table post add column called_at timestamptz;
create index post_uncalled on post (created_at, id) where kind = 'question' and answer_state = 'open' and called_at is null and trashed_at is null;

create table question_call (
  post_id uuid not null references post on delete cascade,
  person_id uuid not null references person on delete cascade,
  -- Its words at that moment: what one may take off one's profile since.
  skill text not null,
  at timestamptz not null,
  primary key (post_id, person_id)
);
create index question_call_person on question_call (person_id, at desc);

-- Who wants none of it.
create table question_call_off (
  person_id uuid primary key references person on delete cascade,
  at timestamptz not null
);
