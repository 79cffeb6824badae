-- What a network drive asks for beside folders and files (RFC 4918).
-- Who works on something from a drive. Of a file it rests on the library's own lock, and ends with it: `held_at` is when that one began.
create table drive_lock (
  token uuid primary key,
  document_id uuid not null references document on delete cascade,
  person_id uuid not null references person on delete cascade,
  shared boolean not null,
  -- All below it too.
  deep boolean not null,
  -- Who says to hold it, as their program wrote it.
  owner text not null,
  held_at timestamptz,
  -- The library's lock came with it, and goes with it.
  opened boolean not null,
  until timestamptz not null
);
create index drive_lock_document on drive_lock (document_id);
create index drive_lock_person on drive_lock (person_id);
create index drive_lock_until on drive_lock (until);

-- What programs note about a document, under names of their own: kept, and understood by nobody else.
create table drive_property (
  document_id uuid not null references document on delete cascade,
  namespace text not null,
  name text not null,
  xml text not null,
  primary key (document_id, namespace, name)
);

-- What each device last read under a name: whoever writes over something newer has not seen it. `place`: the folder, else the tree.
create table drive_read (
  token_id uuid not null references token on delete cascade,
  place uuid not null,
  name_key text collate "C" not null,
  document_id uuid not null references document on delete cascade,
  number int not null,
  at timestamptz not null,
  primary key (token_id, place, name_key)
);
create index drive_read_document on drive_read (document_id);
create index drive_read_at on drive_read (at);

-- What systems lay beside files for themselves alone. Their bytes are held by nothing, so that they are swept a day after they came, and these rows with them.
create table drive_scrap (
  person_id uuid not null references person on delete cascade,
  place uuid not null,
  name_key text collate "C" not null,
  name text not null,
  file_id uuid not null references file on delete cascade,
  at timestamptz not null,
  primary key (person_id, place, name_key)
);
create index drive_scrap_file on drive_scrap (file_id);
