-- Ids are uuidv7, made by the application: their order is the order of writing, so that pages go by id.
create table practice (
  id uuid primary key,
  authority_id uuid not null references authority,
  scope_id uuid not null references scope,
  author_id uuid not null references person,
  title text not null,
  situation text not null default '',
  doing text not null default '',
  avoid text not null default '',
  risks text not null default '',
  -- [{"text", "photo": {"id", "alt", "width", "height"} or null}], in their order: a file never changes, and its scope is the card's.
  steps jsonb not null default '[]',
  trade_ids uuid[] not null default '{}',
  -- What it was made of: a comment, a post, or another card whose variant it is. No reference: what it came from may go, and the card stays.
  source_noun text,
  source_id uuid,
  -- Whose answer it was made of.
  thanks_id uuid references person,
  verified_by uuid references person,
  verified_at timestamptz,
  -- From this day on somebody should read it again.
  review_on date not null,
  -- When that was said of it: a rank in search cannot ask what day it is.
  expired_at timestamptz,
  use_count int not null default 0,
  created_at timestamptz not null,
  edited_at timestamptz,
  trashed_at timestamptz,
  trashed_by uuid references person,
  version int not null default 1,
  constraint practice_verified check ((verified_by is null) = (verified_at is null)),
  constraint practice_source check ((source_noun is null) = (source_id is null))
);
create index practice_scope on practice (scope_id, id desc) where trashed_at is null;
create index practice_newest on practice (id desc) where trashed_at is null;
create index practice_author on practice (author_id);
create index practice_source on practice (source_id) where source_id is not null;
create index practice_due on practice (review_on) where expired_at is null and trashed_at is null;
create index practice_trashed on practice (trashed_at) where trashed_at is not null;

-- « Je l’ai utilisée ».
create table practice_use (
  practice_id uuid not null references practice on delete cascade,
  person_id uuid not null references person on delete cascade,
  at timestamptz not null,
  primary key (practice_id, person_id)
);
create index practice_use_person on practice_use (person_id);
