-- One line of what each person is found by, kept by refreshEntries in the transaction that changes one of its sources.
-- Three texts, one within the other, weigh a find: the name; what is said of the person themselves; that and the units above theirs.
create function plain_words(text) returns text language sql immutable parallel safe strict
  as $$ select ' ' || regexp_replace(public.folded(replace($1, '’', ' ')), '[^[:alnum:]]+', ' ', 'g') || ' ' $$;

create table directory_entry (
  person_id uuid primary key references person on delete cascade,
  name text not null,
  own text not null,
  whole text not null,
  sort text not null,
  unit_ids uuid[] not null,
  site_ids uuid[] not null,
  trade_ids uuid[] not null,
  territory_ids uuid[] not null,
  skill_ids uuid[] not null,
  confirmations int not null
);
create index directory_entry_text on directory_entry using gin (whole gin_trgm_ops, name gin_trgm_ops);
create index directory_entry_axes on directory_entry using gin (unit_ids, site_ids, trade_ids, territory_ids, skill_ids);

-- People whose name holds something like a misspelt word, or whose line holds one of these patterns: the word itself, and the word with
-- two letters in each other's place, a slip that leaves few trigrams in common. The threshold belongs to the question.
create function close_entries(word text, patterns text[]) returns setof uuid language sql stable parallel safe
  set pg_trgm.word_similarity_threshold = 0.45
  as $$ select person_id from directory_entry where name %> word
    union select e.person_id from unnest(patterns) as pattern join directory_entry e on e.whole like pattern $$;

-- Skills: a list that the authority keeps, and people's own words beside it; the same word but for accents and case is the same skill.
create table skill (
  id uuid primary key,
  authority_id uuid not null references authority,
  label text not null check (length(label) between 2 and 80),
  listed_at timestamptz,
  listed_by uuid references person on delete set null,
  created_at timestamptz not null
);
create unique index skill_label on skill (authority_id, plain_words(label));
create index skill_text on skill using gin (plain_words(label) gin_trgm_ops);

create table person_skill (
  person_id uuid not null references person on delete cascade,
  skill_id uuid not null references skill on delete cascade,
  since timestamptz not null,
  primary key (person_id, skill_id)
);
create index person_skill_skill on person_skill (skill_id);

create table skill_confirmation (
  person_id uuid not null,
  skill_id uuid not null,
  by_id uuid not null references person on delete cascade,
  at timestamptz not null,
  primary key (person_id, skill_id, by_id),
  foreign key (person_id, skill_id) references person_skill on delete cascade,
  check (by_id <> person_id)
);
create index skill_confirmation_by on skill_confirmation (by_id);

-- What an accepted answer or a training suggests; the person takes it or leaves it, and is not asked again.
create table skill_proposal (
  person_id uuid not null references person on delete cascade,
  skill_id uuid not null references skill on delete cascade,
  source text not null,
  at timestamptz not null,
  declined_at timestamptz,
  primary key (person_id, skill_id)
);
create index skill_proposal_skill on skill_proposal (skill_id);
