-- Which blueprint a space was made from, and what it brought: the role of whoever comes in by themselves.
-- Whom it concerns, said by its owners. Its words are searched as those of the directory are.
alter table space
  add column blueprint text,
  add column blueprint_version int,
  add column member_role role not null default 'contributor' check (member_role in ('reader', 'contributor')),
  add column territory_ids uuid[] not null default '{}',
  add column trade_ids uuid[] not null default '{}',
  add column words text not null generated always as (plain_words(name || ' ' || purpose)) stored;
create index space_words on space using gin (words gin_trgm_ops);
create index space_axes on space using gin (territory_ids, trade_ids);

-- Spaces whose words are something like a misspelt one, or hold it with two letters in each other's place. The threshold belongs to the question.
create function close_spaces(word text, patterns text[]) returns setof uuid language sql stable parallel safe
  set pg_trgm.word_similarity_threshold = 0.45
  as $$ select id from space where words %> word union select s.id from unnest(patterns) as pattern join space s on s.words like pattern $$;

-- « Plus tard »: what was suggested to somebody and is not again before then.
create table space_postponement (
  person_id uuid not null references person on delete cascade,
  space_id uuid not null references space on delete cascade,
  until timestamptz not null,
  primary key (person_id, space_id)
);
