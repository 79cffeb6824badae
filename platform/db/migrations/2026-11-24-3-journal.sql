-- The journal: audit trail, activity feed and outbox in one. Written in the transaction of the change itself.
create table journal (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  class text not null check (class in ('security', 'evidence')),
  fact text not null,
  noun text not null,
  noun_id uuid,
  scope_id uuid,
  authority_id uuid,
  actor_id uuid,
  via text not null,
  data jsonb not null default '{}'
);
create index journal_position on journal (xid, id);
create index journal_noun on journal (noun, noun_id, id);
create index journal_class_position on journal (class, xid, id);

-- How far each consumer has read, by the horizon of transactions: no late commit is skipped.
create table journal_cursor (
  consumer text primary key,
  xid xid8 not null,
  id bigint not null
);

-- Batches sealed in a chain per class and month; a purge drops journal rows and keeps these.
create table journal_seal (
  class text not null,
  month date not null,
  number int not null,
  ids int8multirange not null,
  facts int not null,
  digest bytea not null,
  chained bytea not null,
  sealed_at timestamptz not null,
  primary key (class, month, number)
);

create table idempotency (
  person_id uuid not null references person on delete cascade,
  address text not null,
  key text not null,
  body_hash bytea not null,
  status smallint not null,
  reply text,
  at timestamptz not null,
  primary key (person_id, address, key)
);
create index idempotency_at on idempotency (at);
