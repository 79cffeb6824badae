-- The words of a question as search has them, so that one being typed meets those that ask the same. Its beginning asks; the rest explains.
alter table post add column asked tsvector generated always as (case when kind = 'question' then to_tsvector('public.plain_french', public.said(left(body, 600))) end) stored;
create index post_asked on post using gin (asked) where kind = 'question' and trashed_at is null and hidden_at is null;
