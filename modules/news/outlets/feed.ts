// One's own feed, for a program that reads feeds: what is for this person at the moment it asks. Its address is a secret, shown once; the database keeps its hash.
import { html, type Html } from '#lib/html.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { actorFor } from '#platform/identity/actors.ts'
import { hashOf, newSecret } from '#platform/identity/secrets.ts'
import { record } from '../facts.ts'
import { latestNews } from '../lists.ts'

export async function readFeed(db: Db, actor: Actor) {
  const row = await db.selectFrom('news_feed').select('created_at').where('person_id', '=', actor.personId).executeTakeFirst()
  return { createdAt: row?.created_at.toISOString() ?? null }
}

export async function createFeed(tx: Tx, actor: Actor) {
  const secret = newSecret()
  const row = { secret_hash: hashOf(secret), created_at: actor.at }
  await tx.insertInto('news_feed').values({ person_id: actor.personId, ...row }).onConflict((c) => c.column('person_id').doUpdateSet(row)).execute()
  record(tx, actor, 'news_feed.created', { id: actor.personId, authorityId: actor.mainAuthorityId })
  return { createdAt: actor.at.toISOString(), secret }
}

export async function removeFeed(tx: Tx, actor: Actor): Promise<void> {
  const gone = await tx.deleteFrom('news_feed').where('person_id', '=', actor.personId).returning('person_id').executeTakeFirst()
  if (gone) record(tx, actor, 'news_feed.removed', { id: actor.personId, authorityId: actor.mainAuthorityId })
}

/** Whose feed it is, as they count now; null for an address that leads nowhere, or of somebody who has left. */
export async function readerOf(db: Db, secret: string, at: Date): Promise<Actor | null> {
  if (secret.length > 100) return null
  const row = await db.selectFrom('news_feed').select('person_id').where('secret_hash', '=', hashOf(secret)).executeTakeFirst()
  const actor = row ? await actorFor(db, row.person_id, at, 'feed') : null
  return actor === null || actor.modulesOff.includes('news') ? null : actor
}

const most = 30
const titles = { fr: 'Actualités pour vous', en: 'News for you' } as const

/** RSS 2.0: titles, summaries, and the way to the article, which asks for a session. */
export async function feedOf(db: Db, actor: Actor, origin: string): Promise<string> {
  const items: Html[] = (await latestNews(db, actor, most)).map((a) => html`<item><title>${a.title}</title><link>${origin}/actualites/${a.id}</link><guid isPermaLink="false">${a.id}</guid><pubDate>${a.published_at!.toUTCString()}</pubDate><description>${a.summary}</description></item>
`)
  return `<?xml version="1.0" encoding="utf-8"?>\n${html`<rss version="2.0"><channel><title>${titles[actor.locale]} – Parvis</title><link>${origin}/actualites</link><description>${titles[actor.locale]}</description><language>${actor.locale}</language>
${items}</channel></rss>`.toString()}\n`
}
