// The cards of a space as its archive has them: pages to read, and the same as JSON; the photos of their steps beside.
import { sql } from 'kysely'
import { cleanFilename } from '#lib/filename.ts'
import { html, type Html } from '#lib/html.ts'
import { toHtml } from '#lib/markdown/html.ts'
import { moment, page, pageName } from '#platform/archive/page.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import type { ExportPart } from '#platform/exporting.ts'
import { hashFor, sizeFor } from '#platform/files/files.ts'
import { visible } from './access.ts'
import { authorName } from './present.ts'

/** Cards on one page. */
const onPage = 100

export const exported: ExportPart = {
  title: { fr: 'Fiches pratiques', en: 'Practice cards' },
  async *files(db, actor, { id, name }) {
    let after: string | null = null
    for (let n = 1; ; n++) {
      const cards: Card[] = await cardsOf(db, actor, id, after)
      if (cards.length === 0) return
      const last = cards.at(-1)!
      const of = { at: last.created_at, by: '' }
      const photos = await photosOf(db, actor, cards)
      const paths = new Map(photos.map((photo) => [photo.id, `photos/${photo.id}-${cleanFilename(photo.name) || 'photo'}`]))
      yield { ...of, path: `fiches/${pageName(n)}.html`, text: page(actor.locale, `${name} · ${n}`, html`${cards.map((card) => shown(actor, card, paths))}`) }
      yield { ...of, path: `fiches/${pageName(n)}.json`, text: JSON.stringify(cards.map(({ created_at: at, author_id: author, author: by, ...card }) => ({ ...card, author: { id: author, name: by }, createdAt: at.toISOString() })), null, 1) }
      for (const { id: photo, hash, size, mime } of photos) yield { ...of, path: `fiches/${paths.get(photo)!}`, hash, size: Number(size), mime }
      if (cards.length < onPage) return
      after = last.id
    }
  },
}

const cardsOf = (db: Db, actor: Actor, spaceId: string, after: string | null) => visible(db, actor).innerJoin('person as author', 'author.id', 'practice.author_id')
  .select(['practice.id', 'practice.title', 'practice.situation', 'practice.doing', 'practice.avoid', 'practice.risks', 'practice.steps', 'practice.created_at', 'practice.author_id', authorName.as('author'), sql<string>`practice.review_on::text`.as('reviewOn')])
  .where('practice.scope_id', '=', spaceId).where('practice.trashed_at', 'is', null).$if(after !== null, (q) => q.where('practice.id', '>', after!)).orderBy('practice.id').limit(onPage).execute()
type Card = Awaited<ReturnType<typeof cardsOf>>[number]

async function photosOf(db: Db, actor: Actor, cards: readonly Card[]) {
  const ids = cards.flatMap(({ steps }) => steps.flatMap(({ photo }) => (photo ? [photo.id] : [])))
  const { rows } = await sql<{ id: string, name: string, mime: string, hash: string, size: string }>`select f.id, f.name, f.mime, ${hashFor(actor)} as hash, ${sizeFor(actor, sql`b.size`)} as size from file f join blob b on b.hash = f.blob_hash and b.infected is null where f.id = any(${ids}::uuid[]) order by f.id`.execute(db)
  return rows
}

const words = { fr: { situation: 'La situation', doing: 'Ce qui marche', avoid: 'À éviter', risks: 'Les risques' }, en: { situation: 'The situation', doing: 'What works', avoid: 'To avoid', risks: 'The risks' } } as const
const shown = (actor: Actor, card: Card, paths: ReadonlyMap<string, string>): Html => html`<article><h2>${card.title}</h2><p class="meta"><b>${card.author}</b>, ${moment(card.created_at, actor.locale)}</p>
${(['situation', 'doing', 'avoid', 'risks'] as const).filter((part) => card[part] !== '').map((part) => html`<h3>${words[actor.locale][part]}</h3>${toHtml(card[part])}`)}
${card.steps.length > 0 && html`<ol>${card.steps.map(({ text, photo }) => html`<li>${toHtml(text)}${photo && paths.has(photo.id) && html`<img src="${encodeURI(paths.get(photo.id)!)}" alt="${photo.alt}">`}</li>`)}</ol>`}</article>
`
