-- French, whatever the accents: words are folded first, then reduced to their stem; little words go.
create text search configuration plain_french (copy = french);
alter text search configuration plain_french alter mapping for word, hword, hword_part with unaccent, french_stem;

-- Signs that stick to words, depending on the locale of the database: each becomes one of ASCII, so that places in the text stay what they are
-- (platform/search/marks.ts knows the same list).
create function said(text) returns text language sql immutable parallel safe strict
  as $$ select translate($1, U&'\2019\2018\00a0\202f\2009\00ab\00bb\201c\201d\2026\2013\2014\2011\00b7\2022\00b0\20ac\2192', '''''     ""   -     ') $$;

-- What can be found by what it says, one line each, written by the consumer « search » from the rows themselves (platform/search).
-- Rights are not copied here: a line has its scope, and the question asks the grants. Beside its words a line holds its week and its four weeks (« ~w2968 »,
-- « ~m742 »), so that a common word is asked of the newest ones only, by the same index, however many years there are.
create table entry (
  noun text not null,
  id uuid not null,
  scope_id uuid not null,
  authority_id uuid not null,
  title text not null,
  body text not null,
  at timestamptz not null,
  tsv tsvector not null generated always as (setweight(to_tsvector('public.plain_french', public.said(title)), 'A') || setweight(to_tsvector('public.plain_french', public.said(body)), 'B')
    || array_to_tsvector(array['~w' || floor(extract(epoch from at at time zone 'UTC') / 604800)::int::text, '~m' || floor(extract(epoch from at at time zone 'UTC') / 2419200)::int::text])) stored,
  primary key (noun, id)
);
alter table entry alter column tsv set statistics 500;
-- New lines wait in a short list, so that no question reads a long one.
create index entry_words on entry using gin (tsv) with (gin_pending_list_limit = 512);
create index entry_titles on entry using gin (tsv) where title <> '';
create index entry_scope on entry (scope_id, at desc);

-- Every stem, week and four weeks that entries hold, and in how many, more or less: slips of the finger are compared to these, never to whole texts,
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
