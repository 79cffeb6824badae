-- Posts that wait for their hour, their author's alone until then. What was sent is here no longer; what could not be says why.
create table scheduled_post (
  id uuid primary key,
  authority_id uuid not null,
  scope_id uuid not null,
  author_id uuid not null references person,
  body text not null,
  -- {"kind", "important", "photos": [{"id", "alt", "width", "height"}], "files": [{"id", "name", "mime", "size"}]}: as it will be posted.
  given jsonb not null,
  due_at timestamptz not null,
  created_at timestamptz not null,
  refused_at timestamptz,
  refusal text check (refusal in ('closed', 'out', 'role', 'reach', 'files', 'other')),
  withdrawn_at timestamptz,
  version int not null default 1,
  foreign key (scope_id, authority_id) references scope (id, authority_id),
  constraint scheduled_post_refused check ((refused_at is null) = (refusal is null))
);
create index scheduled_post_due on scheduled_post (due_at, id) where refused_at is null and withdrawn_at is null;
create index scheduled_post_author on scheduled_post (author_id, due_at, id);
create index scheduled_post_withdrawn on scheduled_post (withdrawn_at) where withdrawn_at is not null;
