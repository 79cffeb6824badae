// What a wall says before its space closes: questions that nobody settled, what will not be posted, and what is worth keeping elsewhere.
import { sql } from 'kysely'
import type { Said } from '#platform/blueprint.ts'
import type { ClosingPart, HarvestPart, Worth } from '#platform/closing.ts'
import { visiblePosts } from './access.ts'
import { beginning, postAddress } from './naming.ts'
import { createPost, mayPost } from './posts.ts'
import { authorName, spoken } from './present.ts'
import { bestAnswer } from './questions/best.ts'
import { merged } from './questions/merged.ts'
import { titleOf } from './told.ts'

/** Questions that are named; how many there are is said. */
const named = 3
/** Signs of a text, and of its answer, that a copy holds: with its source it stays below what a post may have. */
const mostSigns = 9_000

/** Has a post an answer that was accepted, or is official? */
const answered = sql<boolean>`(${bestAnswer()} is not null)`

/** People who thanked for it. */
const thankedFor = sql<number>`coalesce((select k.thanks from comment k where k.id = ${bestAnswer()}), 0)`

export const closing: ClosingPart = {
  unsettled: async (db, actor, { id }) => {
    const questions = visiblePosts(db, actor).select(['post.body', sql<number>`count(*) over ()::int`.as('n')]).where('post.scope_id', '=', id).where('post.kind', '=', 'question').where(sql<boolean>`${bestAnswer()} is null and not ${merged}`)
      .where('post.trashed_at', 'is', null).where('post.hidden_at', 'is', null).orderBy('post.id', 'desc').limit(named)
    const waiting = (whose: '=' | '<>') => db.selectFrom('scheduled_post').select(sql<number>`count(*)::int`.as('n')).where('scope_id', '=', id).where('author_id', whose, actor.personId).where('withdrawn_at', 'is', null).where('refused_at', 'is', null)
    const { open, planned, others } = await db.selectNoFrom([
      sql<{ body: string, n: number }[] | null>`(select json_agg(q) from (${questions}) q)`.as('open'),
      // Of what others plan, how much: nobody knows what, nor whose, and they are told when it cannot be posted.
      waiting('=').as('planned'), waiting('<>').as('others'),
    ]).executeTakeFirstOrThrow()
    const [n, later, theirs] = [open?.[0]?.n ?? 0, planned ?? 0, others ?? 0]
    return [
      ...(n > 0 ? [{
        text: { fr: n > 1 ? `${n} questions sans réponse retenue` : '1 question sans réponse retenue', en: n > 1 ? `${n} questions without an accepted answer` : '1 question without an accepted answer' },
        details: (open ?? []).map((row) => beginning(row.body)), address: `/espaces/${id}/questions`,
      }] : []),
      ...(later > 0 ? [{
        text: { fr: later > 1 ? `${later} publications que vous aviez prévues ne partiront pas` : '1 publication que vous aviez prévue ne partira pas', en: later > 1 ? `${later} posts that you planned will not be sent` : '1 post that you planned will not be sent' },
        details: [], address: '/publications-prevues',
      }] : []),
      ...(theirs > 0 ? [{
        text: { fr: theirs > 1 ? `${theirs} publications prévues par d’autres ne partiront pas` : '1 publication prévue par quelqu’un d’autre ne partira pas', en: theirs > 1 ? `${theirs} posts that others planned will not be sent` : '1 post that somebody else planned will not be sent' },
        details: [], address: null,
      }] : []),
    ]
  },
}

const answeredWhy = (n: number): Said => (n === 0 ? { fr: 'Une question et sa réponse retenue', en: 'A question and its accepted answer' }
  : { fr: n > 1 ? `Une réponse que ${n} personnes ont trouvée utile` : 'Une réponse que quelqu’un a trouvée utile', en: n > 1 ? `An answer that ${n} people found useful` : 'An answer that somebody found useful' })

export const harvest: HarvestPart = {
  noun: 'post', permission: 'post.write',
  propose: async (db, actor, { id }, limit) => {
    const rows = await visiblePosts(db, actor).innerJoin('person as author', 'author.id', 'post.author_id').select(['post.id', 'post.body', 'post.thanks', 'post.pinned_at', answered.as('answered'), authorName, sql<number>`post.thanks + post.useful + ${thankedFor}`.as('liked'), thankedFor.as('thanked')])
      .where('post.scope_id', '=', id).where('post.trashed_at', 'is', null).where('post.hidden_at', 'is', null).where('post.body', '<>', '').where(sql<boolean>`(post.pinned_at is not null or ${answered} or post.thanks + post.useful > 0)`)
      .orderBy(sql`post.pinned_at is not null`, 'desc').orderBy('answered', 'desc').orderBy('liked', 'desc').orderBy('post.id', 'desc').limit(limit).execute()
    return rows.map((p): Worth => {
      const why = p.pinned_at !== null ? { fr: 'Épinglé par l’espace', en: 'Pinned by the space' }
        : p.answered ? answeredWhy(p.thanked)
          : { fr: p.liked > 1 ? `${p.liked} personnes l’ont trouvé utile ou ont remercié` : 'Quelqu’un l’a trouvé utile ou a remercié', en: p.liked > 1 ? `${p.liked} people found it useful or gave thanks` : 'Somebody found it useful or gave thanks' }
      return { id: p.id, title: beginning(p.body), by: p.author_name, why, address: postAddress(id, p.id), worth: (p.pinned_at !== null ? 2_000_000 : p.answered ? 1_000_000 : 0) + p.liked }
    })
  },
  tell: async (db, actor, { id }, ids) => (await visiblePosts(db, actor).leftJoin('comment as c', (j) => j.on(sql<boolean>`c.id = ${bestAnswer()}`))
    .select(['post.id', 'post.scope_id', 'post.kind', 'post.author_id', spoken('post.body').as('body'), 'c.id as answer_id', 'c.author_id as helper_id', spoken('c.body').as('answer')])
    .where('post.scope_id', '=', id).where('post.id', '=', sql<string>`any(${ids}::uuid[])`).where('post.trashed_at', 'is', null).where('post.hidden_at', 'is', null).orderBy('post.id').execute())
    // A question that nobody answered says nothing to do.
    .flatMap((row) => (row.answer_id !== null ? [{ ofId: row.id, noun: 'comment', id: row.answer_id, scopeId: row.scope_id, title: titleOf(row.body), asked: row.body, said: row.answer, byId: row.helper_id }]
      : row.kind === 'question' ? [] : [{ ofId: row.id, noun: 'post', id: row.id, scopeId: row.scope_id, title: titleOf(row.body), asked: '', said: row.body, byId: row.author_id }])),
  keep: async (tx, actor, from, ids, intoId) => {
    const rows = await visiblePosts(tx, actor).innerJoin('person as author', 'author.id', 'post.author_id').leftJoin('comment as c', (j) => j.on(sql<boolean>`c.id = ${bestAnswer()}`)).leftJoin('person as helper', 'helper.id', 'c.author_id')
      .select(['post.id', 'post.body', authorName, 'c.body as answer', sql<string | null>`helper.given_name || ' ' || helper.family_name`.as('helper')])
      .where('post.scope_id', '=', from.id).where('post.id', 'in', [...ids]).where('post.trashed_at', 'is', null).where('post.hidden_at', 'is', null).orderBy('post.id').execute()
    const into = await mayPost(tx, actor, intoId)
    for (const row of rows) {
      const say = source[actor.locale]
      const answer = row.answer === null ? '' : `\n\n**${say.answer(row.helper ?? '')}**\n\n${words(row.answer)}`
      await createPost(tx, actor, into, { body: `${words(row.body)}${answer}\n\n${say.from(row.author_name, from.named ? from.name : null)} [${say.link}](${postAddress(from.id, row.id)})` }, null, true)
    }
    return rows.length
  },
}

const source = {
  fr: { answer: (name: string) => `Réponse de ${name}`, from: (name: string, space: string | null) => `— ${name}${space === null ? '' : `, dans « ${space} »`}.`, link: 'Voir l’original' },
  en: { answer: (name: string) => `Answer by ${name}`, from: (name: string, space: string | null) => `— ${name}${space === null ? '' : `, in “${space}”`}.`, link: 'See the original' },
}

/** A text as it was said, calling nobody again: a name that was mentioned is the name. */
function words(body: string): string {
  const text = body.replaceAll(/@\[([^[\]\n]{1,200})\]\(person:[0-9a-f-]{36}\)/g, '$1')
  return text.length <= mostSigns ? text : `${text.slice(0, mostSigns)}…`
}
