// What a wall says of the week of its space: how much, what was most talked about, questions and their answers, what everyone was asked to read.
import { sql } from 'kysely'
import { zone } from '#lib/when.ts'
import type { Said } from '#platform/blueprint.ts'
import type { WeekLine, WeekPart, WeekSection } from '#platform/week.ts'
import { visiblePosts } from './access.ts'
import { beginning, postAddress } from './naming.ts'

/** Posts under one heading. */
const shown = 5

type Found = { id: string, body: string, author: string, comments: number, reactions: number, n: number }
type Row = { posts: number, solved: number, unsettled: number, days: number[], important: Found[] | null, talked: Found[] | null, answered: Found[] | null, open: Found[] | null }

export const week: WeekPart = {
  said: async (db, spaceIds, { from, until }) => {
    const { rows } = await sql<{ space_id: string, posts: number, solved: number }>`select s.id as space_id, coalesce(p.n, 0)::int as posts, coalesce(q.n, 0)::int as solved from unnest(${spaceIds}::uuid[]) as s (id)
      left join (select scope_id, count(*) as n from post where created_at >= ${from} and created_at < ${until} and trashed_at is null and hidden_at is null and scope_id = any(${spaceIds}::uuid[]) group by scope_id) p on p.scope_id = s.id
      left join (select post.scope_id, count(*) as n from accepted_answer w join post on post.id = w.post_id where w.at >= ${from} and w.at < ${until} and post.trashed_at is null and post.hidden_at is null and post.answer_state = 'accepted' and post.scope_id = any(${spaceIds}::uuid[]) group by post.scope_id) q on q.scope_id = s.id
      where (p.n is not null or q.n is not null) and not exists (select from scope_module_off o where o.scope_id = s.id and o.module = 'wall')`.execute(db)
    return new Map(rows.map((row) => [row.space_id, saidOf(row)]))
  },
  share: async (db, actor, spaceId, { first, from, until }) => {
    const mine = visiblePosts(db, actor).innerJoin('person as author', 'author.id', 'post.author_id').where('post.scope_id', '=', spaceId).where('post.trashed_at', 'is', null).where('post.hidden_at', 'is', null)
      .select(['post.id', sql`left(post.body, 1000)`.as('body'), sql`author.given_name || ' ' || author.family_name`.as('author'), 'post.comment_count as comments', sql`post.thanks + post.useful + post.seen + post.bravo`.as('reactions')])
    const posted = mine.select(['post.created_at', 'post.important_at']).where('post.created_at', '>=', from).where('post.created_at', '<', until)
    const answered = mine.innerJoin('accepted_answer as w', 'w.post_id', 'post.id').select('w.at').where('post.answer_state', '=', 'accepted').where('w.at', '>=', from).where('w.at', '<', until)
    // Of whatever week they are: there may be thousands, which are counted and not read.
    const waiting = visiblePosts(db, actor).where('post.scope_id', '=', spaceId).where('post.kind', '=', 'question').where('post.answer_state', '=', 'open').where('post.trashed_at', 'is', null).where('post.hidden_at', 'is', null).where('post.created_at', '<', until)
    const open = mine.where('post.id', 'in', waiting.select('post.id').orderBy('post.id', 'desc').limit(shown))
    const list = (of: string, where: string, order: string) => sql`(select json_agg(x) from (select id, body, author, comments, reactions, count(*) over ()::int as n from ${sql.raw(of)} where ${sql.raw(where)} order by ${sql.raw(order)} limit ${shown}) x)`
    const { rows: [row] } = await sql<Row>`with posted as materialized (${posted}), answered as materialized (${answered}), waiting as materialized (${open})
      select (select count(*)::int from posted) as posts, (${waiting.select(sql`count(*)::int`.as('n'))}) as unsettled, (select count(*)::int from answered) as solved,
        (select array_agg(coalesce(c.n, 0)::int order by d.nth) from generate_series(0, 6) as d (nth) left join (select (created_at at time zone ${zone})::date - ${first}::date as nth, count(*) as n from posted group by 1) c on c.nth = d.nth) as days,
        ${list('posted', 'important_at is not null', 'id desc')} as important, ${list('posted', 'important_at is null and comments + reactions > 0', '2 * comments + reactions desc, id desc')} as talked,
        ${list('answered', 'true', 'at desc, id desc')} as answered, ${list('waiting', 'true', 'id desc')} as open`.execute(db)
    const { posts, solved, days, important, talked, answered: settled, open: latest, unsettled } = row!
    const under = (heading: Said, found: Found[] | null, note: (one: Found) => Said): WeekSection => ({ heading, count: found?.[0]?.n ?? 0, lines: (found ?? []).map((one): WeekLine => ({ title: beginning(one.body) || one.author, address: postAddress(spaceId, one.id), note: note(one) })) })
    return {
      said: saidOf({ posts, solved }), days,
      sections: [
        under({ fr: 'À lire par tout l’espace', en: 'To be read by the whole space' }, important, by),
        // Of these the first are shown: what nobody spoke of is on the wall.
        { ...under({ fr: 'Ce dont on a parlé', en: 'What was talked about' }, talked, talk), count: talked?.length ?? 0 },
        under({ fr: 'Questions résolues', en: 'Questions answered' }, settled, by), { ...under({ fr: 'Questions sans réponse', en: 'Questions without an answer' }, latest, by), count: unsettled },
      ],
    }
  },
}

const count = (n: number, one: string, many: string): string => (n > 1 ? `${n} ${many}` : `${n} ${one}`)
const saidOf = ({ posts, solved }: { posts: number, solved: number }): Said[] => [
  ...(posts > 0 ? [{ fr: count(posts, 'publication', 'publications'), en: count(posts, 'post', 'posts') }] : []),
  ...(solved > 0 ? [{ fr: count(solved, 'question résolue', 'questions résolues'), en: count(solved, 'question answered', 'questions answered') }] : []),
]
const by = ({ author }: Found): Said => ({ fr: author, en: author })
/** How much a post was talked about, and not whose it is: nobody is ranked. */
const talk = ({ comments, reactions }: Found): Said => ({
  fr: [...(comments > 0 ? [count(comments, 'commentaire', 'commentaires')] : []), ...(reactions > 0 ? [count(reactions, 'réaction', 'réactions')] : [])].join(' · '),
  en: [...(comments > 0 ? [count(comments, 'comment', 'comments')] : []), ...(reactions > 0 ? [count(reactions, 'reaction', 'reactions')] : [])].join(' · '),
})
