// What the walls would have told people these last two weeks, had they been written day by day: as `platform/notices` folds it.

/** Who took part in a post after whom: authors hear of comments and reactions, whoever commented hears of what followed, whoever was named or answered well hears of that. */
const heard = `with part as (
    select p.id as post_id, p.scope_id, p.author_id as person_id, case p.kind when 'question' then 'question.answered' else 'post.commented' end as kind, 2 as level, c.author_id as by, c.created_at as at from post p join comment c on c.post_id = p.id where c.created_at > $1::timestamptz - interval '14 days'
    union all select p.id, p.scope_id, p.author_id, 'post.reacted', 4, r.person_id, r.at from post p join reaction r on r.post_id = p.id where r.at > $1::timestamptz - interval '14 days'
    union all select p.id, p.scope_id, m.person_id, 'post.mentioned', 2, coalesce(c.author_id, p.author_id), m.at from mention m join post p on p.id = m.post_id left join comment c on c.id = m.comment_id where m.at > $1::timestamptz - interval '14 days'
    union all select p.id, p.scope_id, c.author_id, 'answer.accepted', 2, w.by_id, w.at from accepted_answer w join post p on p.id = w.post_id join comment c on c.id = w.comment_id where w.at > $1::timestamptz - interval '14 days'
    union all select c.post_id, c.scope_id, m.author_id, 'post.discussed', 3, c.author_id, c.created_at from comment c join comment m on m.post_id = c.post_id and m.id < c.id join post p on p.id = c.post_id and p.author_id <> m.author_id
      where c.created_at > $1::timestamptz - interval '14 days'
  ), people as (
    select post_id, scope_id, person_id, kind, level, by, count(*) as times, max(at) as at from part where by <> person_id group by post_id, scope_id, person_id, kind, level, by
  ), kinds as (
    select post_id, scope_id, person_id, kind, level, sum(times) as times, count(*) as people, (array_agg(by order by at desc))[1:32] as last, max(at) as at from people group by post_id, scope_id, person_id, kind, level
  )
  select md5('notice:' || person_id || post_id)::uuid as id, person_id, post_id, scope_id, min(level) as level, max(at) as at,
    jsonb_object_agg(kind, jsonb_build_object('level', level, 'times', times, 'people', people, 'last', last, 'at', at)) as news from kinds group by post_id, scope_id, person_id`

/** One statement: lines of the last day are unread. */
export const noticeFill = (at: Date): [text: string, values: unknown[]] => [`insert into notice (id, person_id, noun, subject_id, module, scope_id, least, level, news, at, read_at)
  select id, person_id, 'post', post_id, 'wall', scope_id, 'onlooker', level, news, at, case when at < $1::timestamptz - interval '1 day' then at + interval '1 hour' end from (${heard}) h`, [at]]
