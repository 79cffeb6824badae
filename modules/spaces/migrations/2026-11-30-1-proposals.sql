-- A space that somebody who may not open one would have opened: all that opening it takes, and who was asked. Answered, it says what and why; withdrawn, it is gone.
create table space_proposal (
  id uuid primary key,
  authority_id uuid not null references authority,
  person_id uuid not null references person,
  name text not null,
  purpose text not null,
  given jsonb not null,
  asked uuid[] not null,
  proposed_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references person,
  answer text check (answer in ('accepted', 'declined')),
  reason text not null default '',
  space_id uuid references space on delete set null,
  check ((answered_at is null) = (answer is null))
);
create unique index space_proposal_once on space_proposal (person_id, authority_id, folded(name)) where answered_at is null;
create index space_proposal_person on space_proposal (person_id, proposed_at desc, id desc);
create index space_proposal_waiting on space_proposal (authority_id, proposed_at, id) where answered_at is null;
create index space_proposal_answered on space_proposal (answered_by) where answered_at is not null;
create index space_proposal_answered_at on space_proposal (answered_at);
create index space_proposal_space on space_proposal (space_id) where space_id is not null;

-- Spaces like one that is about to be: by the stems of the name, then of what it is for.
alter table space add column stems tsvector not null generated always as (setweight(to_tsvector('public.plain_french', name), 'A') || setweight(to_tsvector('public.plain_french', purpose), 'B')) stored;
create index space_stems on space using gin (stems);
