-- The words that lines are made of, each once: a misspelt word is compared with words, not with everybody's line.
-- They are kept as lines are written; one that nobody holds any more finds nobody.
create table directory_word (
  word text collate "C" primary key
);
create index directory_word_text on directory_word using gin (word gin_trgm_ops);
insert into directory_word select distinct w from directory_entry, regexp_split_to_table(btrim(whole), ' ') w where length(w) > 3;

create function begins_with(word text, beginning text) returns boolean language sql immutable parallel safe
  as $$ select word collate "C" >= beginning and word collate "C" < beginning || chr(1114111) $$;

-- What a misspelt word may have been meant to be, as patterns of a line, the nearest first: words that look like it, and its own letters with two
-- neighbours in each other's place, a slip that leaves few trigrams in common. Those far less like it than the nearest are left out.
-- The threshold belongs to the question.
create function close_words(asked text, swapped text[]) returns table (pattern text, likeness real) language sql stable parallel safe
  set pg_trgm.word_similarity_threshold = 0.45
  as $$ select pattern, likeness from (select x.pattern, x.likeness, max(x.likeness) over () as best from (
    select '% ' || d.word || ' %' as pattern, word_similarity(asked, d.word) as likeness from directory_word d where d.word %> asked
    union all select '% ' || s || '%', 0.9::real from unnest(swapped) s where exists (select from directory_word d where begins_with(d.word, s))) x) y
    where likeness >= best - 0.25 order by likeness desc, pattern limit 12 $$;

drop function close_entries(text, text[]);
