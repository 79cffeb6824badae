-- What is drawn of a file that no browser shows by itself (decision 33): a PDF of an office document, a picture of its first page.
alter table rendition drop constraint rendition_variant_check;
alter table rendition add constraint rendition_variant_check check (variant in ('feed', 'full', 'clean', 'pdf'));

-- How far that is, once for the same bytes, whoever brought them.
create table file_view (
  blob_hash text primary key references blob on delete cascade,
  -- What the end of the name says: the converter reads by it.
  kind text not null,
  -- none: no converter stood here; failed: not tried again.
  state text not null check (state in ('waiting', 'ready', 'failed', 'none')),
  -- Somebody waits before it.
  soon boolean not null default false,
  tries int not null default 0,
  asked_at timestamptz not null
);
create index file_view_waiting on file_view (soon desc, asked_at) where state = 'waiting';
