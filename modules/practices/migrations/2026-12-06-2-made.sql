-- The question or the post that a card was made of, or of whose answers: what is asked of a page of questions at once.
alter table practice add column about_id uuid;
create index practice_about on practice (about_id) where about_id is not null;
-- Of those that there are, where what they came from is still kept.
do $$ begin
  if to_regclass('comment') is not null then
    update practice set about_id = coalesce((select c.post_id from comment c where c.id = practice.source_id), practice.source_id) where source_noun in ('comment', 'post');
  end if;
end $$;
