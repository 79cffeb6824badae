-- One table for folders and files (decision 30): on a network drive they may not share a name, and one index lists both.
-- Ids are uuidv7, made by the application.
create table document (
  id uuid primary key,
  authority_id uuid not null references authority,
  -- Whose right opens it.
  scope_id uuid not null references scope,
  -- Which tree it is in: a space, or the person whose own it is.
  root_id uuid not null references scope,
  -- Null at the root.
  parent_id uuid references document on delete cascade,
  kind text not null check (kind in ('folder', 'file')),
  name text not null,
  -- The name as systems that know no case compare it, and as people look it up: without accents, « 2 » before « 10 » (lib/filename.ts).
  name_key text collate "C" not null,
  sort_key text collate "C" not null,
  type text not null,
  description text not null default '',
  tags text[] not null default '{}',
  -- Of the version that stands.
  file_id uuid references file,
  number int not null default 0,
  size bigint not null default 0,
  mime text not null default '',
  created_at timestamptz not null,
  created_by uuid not null references person,
  modified_at timestamptz not null,
  modified_by uuid not null references person,
  locked_at timestamptz,
  locked_by uuid references person,
  locked_until timestamptz,
  lock_note text not null default '',
  trashed_at timestamptz,
  trashed_by uuid references person,
  -- What was put in the trash together, by the one of them that was asked for. No reference: it may be purged before them.
  trash_root_id uuid,
  version int not null default 1,
  constraint document_of_kind check ((kind = 'file') = (file_id is not null)),
  constraint document_locked check ((locked_at is null) = (locked_by is null) and (locked_at is null) = (locked_until is null)),
  constraint document_trashed check ((trashed_at is null) = (trashed_by is null) and (trashed_at is null) = (trash_root_id is null))
);
create unique index document_name on document (root_id, parent_id, name_key) nulls not distinct where trashed_at is null;
-- A folder by name, by date, by size: each page is read in its order. The scope stands beside, so that children are counted without their rows.
create index document_by_name on document (root_id, parent_id, kind, sort_key, id) include (scope_id) where trashed_at is null;
create index document_by_date on document (root_id, parent_id, kind, modified_at, id) where trashed_at is null;
create index document_by_size on document (root_id, parent_id, size, id) where trashed_at is null and kind = 'file';
create index document_parent on document (parent_id) where parent_id is not null;
create index document_folders on document (root_id, id) where kind = 'folder' and trashed_at is null;
create index document_recent on document (scope_id, modified_at desc, id desc) where trashed_at is null and kind = 'file';
create index document_trash on document (root_id, trashed_at desc, id desc) where trashed_at is not null and id = trash_root_id;
create index document_trash_together on document (trash_root_id) where trash_root_id is not null;
create index document_purge on document (trashed_at) where trashed_at is not null;
create index document_file on document (file_id) where file_id is not null;
create index document_creator on document (created_by);
create index document_holder on document (locked_by) where locked_by is not null;

create table document_version (
  document_id uuid not null references document on delete cascade,
  number int not null,
  file_id uuid not null references file,
  by_id uuid not null references person,
  at timestamptz not null,
  size bigint not null,
  hash text not null,
  note text not null default '',
  primary key (document_id, number)
);
create index document_version_file on document_version (file_id);
create index document_version_by on document_version (by_id);

-- What somebody marks for themselves: theirs alone to know, so no fact.
create table document_mark (
  person_id uuid not null references person on delete cascade,
  document_id uuid not null references document on delete cascade,
  kind text not null check (kind in ('favourite')),
  at timestamptz not null,
  primary key (person_id, document_id, kind)
);
create index document_mark_document on document_mark (document_id);
