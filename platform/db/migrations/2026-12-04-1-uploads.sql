-- A file on its way in pieces (tus): what stands in its part up to `received` is durable. Gone when it expires.
create table upload (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  name text not null,
  size bigint not null check (size > 0),
  received bigint not null default 0 check (received between 0 and size),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- Who writes it at this moment, by the clock of the database: one at a time, whatever server they came to.
  writer uuid,
  busy_until timestamptz,
  -- Of the whole, noted before the part becomes a blob: a server that dies between the two finds it again.
  hash text,
  -- What it became. No reference: files are swept when nothing holds them.
  file_id uuid
);
create index upload_person on upload (person_id);
create index upload_expiry on upload (expires_at);

-- `clean`: every pixel as it was brought, without place and device (decision 32).
alter table rendition drop constraint rendition_variant_check;
alter table rendition add constraint rendition_variant_check check (variant in ('feed', 'full', 'clean'));
