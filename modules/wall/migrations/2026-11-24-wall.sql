-- Ids are uuidv7, made by the application: their order is the order of writing, so that pages go by id.
create table post (
  id uuid primary key,
  authority_id uuid not null references authority,
  scope_id uuid not null references scope,
  author_id uuid not null references person,
  body text not null,
  created_at timestamptz not null,
  edited_at timestamptz,
  trashed_at timestamptz,
  trashed_by uuid references person,
  comment_count int not null default 0,
  version int not null default 1
);
create index post_wall on post (scope_id, id desc) where trashed_at is null;
create index post_author on post (author_id);

create table post_photo (
  post_id uuid not null references post on delete cascade,
  rank smallint not null,
  file_id uuid not null references file,
  alt text not null default '',
  primary key (post_id, rank)
);
create index post_photo_file on post_photo (file_id);

create table comment (
  id uuid primary key,
  authority_id uuid not null references authority,
  scope_id uuid not null references scope,
  post_id uuid not null references post on delete cascade,
  author_id uuid not null references person,
  body text not null,
  created_at timestamptz not null,
  edited_at timestamptz,
  trashed_at timestamptz,
  trashed_by uuid references person,
  version int not null default 1
);
create index comment_post on comment (post_id, id desc) where trashed_at is null;
create index comment_author on comment (author_id);

create table reaction (
  post_id uuid not null references post on delete cascade,
  person_id uuid not null references person on delete cascade,
  kind text not null check (kind in ('thanks', 'useful', 'seen', 'bravo')),
  at timestamptz not null,
  primary key (post_id, person_id, kind)
);
create index reaction_person on reaction (person_id);
