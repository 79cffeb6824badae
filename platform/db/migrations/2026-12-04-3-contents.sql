-- The text of files, read once for the same bytes (decision 34). It goes with them.
create table content (
  hash text primary key references blob on delete cascade,
  -- waiting, reading (since, for the nth time), and what came of it: ready, none (of a kind without text, or too large), failed.
  state text not null default 'waiting' check (state in ('waiting', 'reading', 'ready', 'none', 'failed')),
  asked_at timestamptz not null,
  tries int not null default 0,
  since timestamptz
);
create index content_waiting on content (tries, asked_at) where state in ('waiting', 'reading');

-- Some lines of it, with the page that people call it by, where there are pages. Their words stand beside, so that a passage is found without reading all of it again.
create table content_piece (
  hash text not null references content on delete cascade,
  nr int not null,
  page int,
  text text not null,
  words tsvector not null,
  primary key (hash, nr)
);

-- The words of all its pieces, as far as one line of the index holds them (PostgreSQL: one megabyte).
create function content_words(of_hash text) returns tsvector language plpgsql stable parallel safe as $$
declare
  told tsvector := '';
  piece tsvector;
  size int := 0;
begin
  for piece in select words from public.content_piece where hash = of_hash order by nr loop
    size := size + pg_column_size(piece);
    exit when size > 900000;
    told := told || piece;
  end loop;
  return told;
end $$;

-- Beside its title and its body an entry holds the words of a file; which kind it is and whose, for whoever narrows a question.
alter table entry add column kind text not null default '', add column by_id uuid, add column words tsvector not null default ''::tsvector;
alter table entry alter column tsv set expression as (setweight(to_tsvector('public.plain_french', public.said(title)), 'A') || setweight(to_tsvector('public.plain_french', public.said(body)), 'B') || setweight(words, 'C')
  || array_to_tsvector(array['~d' || floor(extract(epoch from at at time zone 'UTC') / 86400)::int::text, '~w' || floor(extract(epoch from at at time zone 'UTC') / 604800)::int::text, '~m' || floor(extract(epoch from at at time zone 'UTC') / 2419200)::int::text]));
-- Both are in no entry yet: the index is built once more, by itself.
delete from journal_cursor where consumer = 'search.built';
