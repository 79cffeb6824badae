-- A document shown by a link, until a moment (decision 40). Of the secret its SHA-256 is kept. Ids are uuidv7, made by the application.
create table share_link (
  id uuid primary key,
  authority_id uuid not null references authority,
  document_id uuid not null references document on delete cascade,
  by_id uuid not null references person,
  secret_hash bytea not null unique,
  -- Whom it opens to: who reads the document anyway, people of its authority, anyone who has it.
  reach text not null check (reach in ('members', 'authority', 'anyone')),
  -- view: seen, not taken · download: both · box: a folder into which one brings files without seeing it.
  role text not null check (role in ('view', 'download', 'box')),
  password_hash text,
  most_uses int check (most_uses > 0),
  uses int not null default 0,
  opened_at timestamptz,
  -- Passwords that were tried and wrong.
  failures int not null default 0,
  locked_until timestamptz not null default '-infinity',
  at timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references person,
  constraint share_link_ended check ((ended_at is null) = (ended_by is null))
);
create index share_link_document on share_link (document_id, id desc) where ended_at is null;
create index share_link_by on share_link (by_id, id desc);
create index share_link_until on share_link (until);

-- Somebody who came in by a link, for half a day: one use, whatever they look at meanwhile.
create table share_visit (
  secret_hash bytea primary key,
  link_id uuid not null references share_link on delete cascade,
  until timestamptz not null
);
create index share_visit_link on share_visit (link_id);
create index share_visit_until on share_visit (until);

-- Authorities whose documents open to nobody outside by a link.
create table outside_links_off (
  authority_id uuid primary key references authority on delete cascade,
  off_by uuid not null references person,
  off_at timestamptz not null
);
