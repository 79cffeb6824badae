-- A wall says of each post how many of each reaction: counted when given, not each time it is read.
alter table post add column thanks int not null default 0, add column useful int not null default 0, add column seen int not null default 0, add column bravo int not null default 0;
update post p set thanks = c.thanks, useful = c.useful, seen = c.seen, bravo = c.bravo
  from (select post_id, count(*) filter (where kind = 'thanks') as thanks, count(*) filter (where kind = 'useful') as useful, count(*) filter (where kind = 'seen') as seen, count(*) filter (where kind = 'bravo') as bravo from reaction group by post_id) c
  where c.post_id = p.id;
