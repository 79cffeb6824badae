-- News that is addressed to people by a rule. Each article has a scope of its own: until it is published nobody counts there, then its audience does.
create table article (
  id uuid primary key,
  authority_id uuid not null references authority,
  scope_id uuid not null references scope,
  -- Written for the people of this unit and of all below, and of nobody else; null: for the whole authority.
  unit_id uuid,
  author_id uuid not null references person,
  title text not null,
  summary text not null default '',
  body text not null default '',
  -- {id, alt, caption, width, height}
  image jsonb,
  -- [{id, name, mime, size}]
  files jsonb not null default '[]',
  categories text[] not null default '{}',
  -- Whom it is for, among those of its unit; null: all of them.
  rule jsonb,
  -- Fit for a telephone without a screen, and for the display of a depot.
  short text not null default '',
  featured_until date,
  -- « Lu et compris », until this day.
  read_by date,
  reminded_at timestamptz,
  talk text not null default 'open' check (talk in ('open', 'closed')),
  -- It falls under the law on speech before an election: somebody else than its author publishes it.
  reserve_at timestamptz,
  review_at timestamptz,
  review_by uuid references person,
  publish_at timestamptz,
  publish_by uuid references person,
  published_at timestamptz,
  archived_at timestamptz,
  archived_by uuid references person,
  trashed_at timestamptz,
  trashed_by uuid references person,
  created_at timestamptz not null,
  edited_at timestamptz,
  comment_count int not null default 0,
  version int not null default 1,
  constraint article_planned check ((publish_at is null) = (publish_by is null))
);
create unique index article_scope on article (scope_id);
create index article_published on article (authority_id, published_at desc, id desc) where published_at is not null and trashed_at is null;
create index article_desk on article (authority_id, id desc) where trashed_at is null;
create index article_due on article (publish_at) where published_at is null and trashed_at is null;
create index article_author on article (author_id);
create index article_trashed on article (trashed_at) where trashed_at is not null;

-- What it said before somebody changed it.
create table article_version (
  article_id uuid not null references article on delete cascade,
  number int not null,
  title text not null,
  summary text not null,
  body text not null,
  by_id uuid not null references person,
  at timestamptz not null,
  primary key (article_id, number)
);
create index article_version_by on article_version (by_id);

-- What was wrong, said to whoever has read it.
create table article_correction (
  id uuid primary key,
  article_id uuid not null references article on delete cascade,
  text text not null,
  by_id uuid not null references person,
  at timestamptz not null
);
create index article_correction_article on article_correction (article_id, id);

-- « Lu et compris », by whom and when.
create table article_reading (
  article_id uuid not null references article on delete cascade,
  person_id uuid not null references person on delete cascade,
  at timestamptz not null,
  primary key (article_id, person_id)
);
create index article_reading_person on article_reading (person_id);
