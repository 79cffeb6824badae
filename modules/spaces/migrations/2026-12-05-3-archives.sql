-- The archive of a closed space that one of its owners asked for; the worker makes it. Its bytes are a file that the owner alone reads.
create table space_archive (
  space_id uuid not null references space on delete cascade,
  authority_id uuid not null references authority,
  person_id uuid not null references person on delete cascade,
  asked_at timestamptz not null,
  state text not null check (state in ('waiting', 'ready', 'failed')),
  -- Files laid in it so far.
  done int not null default 0,
  tries int not null default 0,
  made_at timestamptz,
  file_id uuid references file,
  primary key (space_id, person_id),
  constraint space_archive_ready check ((state = 'ready') = (made_at is not null) and (state = 'ready') = (file_id is not null))
);
create index space_archive_person on space_archive (person_id);
create index space_archive_file on space_archive (file_id) where file_id is not null;
create index space_archive_waiting on space_archive (asked_at) where state = 'waiting';
