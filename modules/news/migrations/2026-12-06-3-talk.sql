-- What readers say of an article, where it is open to them.
create table article_comment (
  id uuid primary key,
  authority_id uuid not null references authority,
  article_id uuid not null references article on delete cascade,
  author_id uuid not null references person,
  body text not null,
  created_at timestamptz not null,
  trashed_at timestamptz,
  trashed_by uuid references person
);
create index article_comment_article on article_comment (article_id, id) where trashed_at is null;
create index article_comment_author on article_comment (author_id);

-- « Merci ».
create table article_thanks (
  article_id uuid not null references article on delete cascade,
  person_id uuid not null references person on delete cascade,
  at timestamptz not null,
  primary key (article_id, person_id)
);
create index article_thanks_person on article_thanks (person_id);
