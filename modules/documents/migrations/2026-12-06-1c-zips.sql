-- A ZIP that somebody has taken out in a space: the worker looks what is in it, then lays it (decision 42). The rows go once they are told.
create table document_zip (
  id uuid primary key,
  authority_id uuid not null references authority,
  space_id uuid not null references space on delete cascade,
  -- The folder that all of it goes into; null at the root.
  parent_id uuid references document on delete cascade,
  person_id uuid not null references person on delete cascade,
  file_id uuid not null references file,
  name text not null,
  state text not null check (state in ('looking', 'looked', 'waiting', 'running', 'done', 'failed')),
  -- What its list says: what would be laid, under another name, or not at all.
  folders int not null default 0,
  files int not null default 0,
  bytes bigint not null default 0,
  renamed int not null default 0,
  refused int not null default 0,
  -- The first of those, each with why.
  amiss jsonb not null default '[]',
  laid int not null default 0,
  there int not null default 0,
  -- Begun so often without getting on.
  tries int not null default 0,
  problem text,
  asked_at timestamptz not null,
  ended_at timestamptz,
  constraint document_zip_ended check ((state in ('done', 'failed')) = (ended_at is not null))
);
create index document_zip_person on document_zip (person_id, space_id, asked_at desc);
create index document_zip_space on document_zip (space_id);
create index document_zip_parent on document_zip (parent_id) where parent_id is not null;
create index document_zip_file on document_zip (file_id);
create index document_zip_looking on document_zip (asked_at) where state = 'looking';
create index document_zip_waiting on document_zip (asked_at) where state in ('waiting', 'running');
