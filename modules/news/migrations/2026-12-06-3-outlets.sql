-- Other ways in which news reaches people.

-- One's own feed, for a program that reads feeds. Whoever has the address reads as this person does, until they take it back.
create table news_feed (
  person_id uuid primary key references person on delete cascade,
  secret_hash bytea not null unique,
  created_at timestamptz not null
);

-- A letter of published articles. Each reader finds in it what is for them.
create table newsletter (
  id uuid primary key,
  authority_id uuid not null references authority,
  unit_id uuid,
  title text not null,
  intro text not null default '',
  article_ids uuid[] not null,
  created_by uuid not null references person,
  created_at timestamptz not null
);
create index newsletter_authority on newsletter (authority_id, id desc);
create index newsletter_by on newsletter (created_by);

-- The display of a depot or a hall: the short form of what is for whoever works there.
create table news_display (
  id uuid primary key,
  authority_id uuid not null references authority,
  unit_id uuid,
  name text not null,
  -- {site, territory, trade}: ids, where they are known.
  place jsonb not null default '{}',
  secret_hash bytea not null unique,
  created_by uuid not null references person,
  created_at timestamptz not null
);
create index news_display_authority on news_display (authority_id, id desc);
create index news_display_by on news_display (created_by);
