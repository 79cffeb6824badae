-- Beside its week and its four weeks a line holds its day (« ~d20783 »): of a word that every fifth line holds, a week is too many.
alter table entry alter column tsv set expression as (setweight(to_tsvector('public.plain_french', public.said(title)), 'A') || setweight(to_tsvector('public.plain_french', public.said(body)), 'B')
  || array_to_tsvector(array['~d' || floor(extract(epoch from at at time zone 'UTC') / 86400)::int::text, '~w' || floor(extract(epoch from at at time zone 'UTC') / 604800)::int::text, '~m' || floor(extract(epoch from at at time zone 'UTC') / 2419200)::int::text]));
insert into lexeme select word, ndoc from ts_stat('select tsv from entry') where word like '~d%' on conflict do nothing;
