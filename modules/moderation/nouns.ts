// What notices of moderation are about: the thing that was reported or hidden, under its own id. Whoever is told reads it from where they stand.
import { sql } from 'kysely'
import type { Actor } from '#platform/access/actor.ts'
import { scopesOf } from '#platform/access/access.ts'
import { thingOn } from '#platform/access/switches.ts'
import type { Db } from '#platform/db/database.ts'
import type { Line, Nouns } from '#platform/nouns.ts'
import { handledReports } from './access.ts'

export const nouns: Nouns = {
  /** For hosts, as long as it waits. */
  report: {
    lines: async (db, actor, ids) => (await handledReports(db, actor).innerJoin('person as author', 'author.id', 'report.author_id').select(['subject_id', 'scope_id', 'noun', name]).distinctOn('subject_id')
      .where('subject_id', '=', sql<string>`any(${ids}::uuid[])`).where('decision_id', 'is', null).where('report.author_id', '<>', actor.personId).execute())
      .map((r) => ({ id: r.subject_id, title: titleOf(actor, r.noun, r.author), address: reportsOf(r.scope_id), scopeId: r.scope_id })),
  },
  moderation: { lines: decided },
}

const name = sql<string>`author.given_name || ' ' || author.family_name`.as('author')
const reportsOf = (spaceId: string): string => `/espaces/${spaceId}/signalements`

/** The last decision: its author reads the reason and may answer, hosts go to the history, who reported is led to the place where it stands. */
async function decided(db: Db, actor: Actor, ids: readonly string[]): Promise<Line[]> {
  const rows = await db.selectFrom('moderation_decision as d').innerJoin('person as author', 'author.id', 'd.author_id')
    .select(['d.subject_id', 'd.scope_id', 'd.noun', 'd.kind', 'd.reason', 'd.address', 'd.author_id', name, sql<boolean>`d.scope_id in ${scopesOf(actor, 'report.handle')}`.as('host')]).distinctOn('d.subject_id')
    .where('d.subject_id', '=', sql<string>`any(${ids}::uuid[])`).where('d.scope_id', 'in', sql<string>`${scopesOf(actor, 'report.make')}`).where(thingOn('d'))
    .where(sql<boolean>`(d.author_id = ${actor.personId} or d.scope_id in ${scopesOf(actor, 'report.handle')} or exists (select from report r where r.subject_id = d.subject_id and r.noun = d.noun and r.person_id = ${actor.personId}))`)
    .orderBy('d.subject_id').orderBy('d.id', 'desc').execute()
  return rows.map((d) => {
    const own = d.author_id === actor.personId
    const address = own && d.kind === 'hide' ? `/espaces/${d.scope_id}/moderation/${d.noun}/${d.subject_id}` : d.host && !own ? reportsOf(d.scope_id) : d.kind === 'hide' ? `/espaces/${d.scope_id}` : d.address
    return { id: d.subject_id, title: own && d.reason !== '' ? d.reason : titleOf(actor, d.noun, d.author), address, scopeId: d.scope_id }
  })
}

/** Whose it is, never what it says: a notice outlives what it is about. */
function titleOf(actor: Actor, noun: string, author: string): string {
  return `${called[actor.locale][noun] ?? ''} ${author}`.trim()
}
const called: Readonly<Record<Actor['locale'], Readonly<Record<string, string>>>> = {
  fr: { post: 'Publication de', comment: 'Commentaire de', practice: 'Fiche de', document: 'Document de' }, en: { post: 'Post by', comment: 'Comment by', practice: 'Card by', document: 'Document by' },
}
