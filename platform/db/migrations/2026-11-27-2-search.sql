-- French, whatever the accents: words are folded first, then reduced to their stem; little words go.
create text search configuration plain_french (copy = french);
alter text search configuration plain_french alter mapping for word, hword, hword_part with unaccent, french_stem;

-- What can be found by what it says, one line each, written by the consumer « search » from the rows themselves (platform/search).
-- Rights are not copied here: a line has its scope, and the question asks the grants.
create table entry (
  noun text not null,
  id uuid not null,
  scope_id uuid not null,
  authority_id uuid not null,
  title text not null,
  body text not null,
  at timestamptz not null,
  tsv tsvector not null generated always as (setweight(to_tsvector('public.plain_french', title), 'A') || setweight(to_tsvector('public.plain_french', body), 'B')) stored,
  primary key (noun, id)
);
alter table entry alter column tsv set statistics 500;
-- New lines wait in a short list, so that no question reads a long one.
create index entry_words on entry using gin (tsv) with (gin_pending_list_limit = 512);
create index entry_titles on entry using gin (tsv) where title <> '';
create index entry_newest on entry (at desc, id desc);
create index entry_scope on entry (scope_id, at desc);

-- Every stem that entries hold, and in how many, more or less: slips of the finger are compared to these, never to whole texts,
-- and a question knows beforehand whether a word is rare. Counted anew each week.
create table lexeme (
  lexeme text collate "C" primary key,
  entries int not null
) with (fillfactor = 80);
create index lexeme_close on lexeme using gin (lexeme gin_trgm_ops);

-- Stems that look like this one, or are one of these. The threshold belongs to the question.
create function close_lexemes(stem text, slips text[]) returns table (lexeme text, entries int) language sql stable parallel safe
  set pg_trgm.similarity_threshold = 0.33
  as $$ (select l.lexeme, l.entries from public.lexeme l where l.lexeme operator(public.%) stem order by public.similarity(l.lexeme, stem) desc limit 40)
    union select l.lexeme, l.entries from public.lexeme l where l.lexeme = any (slips) $$;
