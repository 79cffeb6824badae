-- Bytes are content-addressed and durable before their row commits; deleting is the sweeper's work alone.
create table blob (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  created_at timestamptz not null
);

-- scope_id: read with its holder's right; null: not attached yet, its uploader only, swept after a day.
create table file (
  id uuid primary key,
  authority_id uuid not null references authority,
  scope_id uuid references scope,
  blob_hash text not null references blob,
  name text not null,
  mime text not null,
  width int,
  height int,
  uploaded_by uuid not null references person,
  created_at timestamptz not null,
  detached_at timestamptz
);
create index file_blob on file (blob_hash);
create index file_detached on file (detached_at) where detached_at is not null;

-- What others receive of a photo: turned upright, without place or device.
create table rendition (
  file_id uuid not null references file on delete cascade,
  variant text not null check (variant in ('feed', 'full')),
  blob_hash text not null references blob,
  mime text not null,
  primary key (file_id, variant)
);
create index rendition_blob on rendition (blob_hash);
