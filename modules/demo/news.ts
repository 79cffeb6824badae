// The news of the département, as rows: each article in its own scope, with whom it is for.
import { createHash } from 'node:crypto'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { daysFrom, today } from '#lib/when.ts'
import type { Tables } from '#platform/db/tables.ts'
import { canonical, peopleOf, type Rule } from '#modules/audiences/index.ts'
import type { Rows } from './copy.ts'
import { editors, news, scouts, type NewsEntry } from './data/news.ts'
import { french } from './french.ts'
import { ago, clock, day } from './moments.ts'
import { departement, siteId, territoryId, tradeId, unitId } from './organisation.ts'
import type { Person } from './people.ts'
import type { Drawn } from './photos.ts'
import { fixedId, founded, randomFor, timedId } from './random.ts'

type Table = 'duty' | 'scope' | 'audience' | 'scope_grant' | 'article' | 'article_correction' | 'article_comment' | 'article_thanks' | 'file' | 'rendition'
const momentOf = (entry: NewsEntry, at: Date): Date => ago(at, entry.ago)
const idOf = (entry: NewsEntry, at: Date): string => timedId(momentOf(entry, at), `news:${entry.key}`)
const scopeOf = (entry: NewsEntry): string => fixedId(`news-scope:${entry.key}`)
const isOut = (entry: NewsEntry): boolean => entry.publishIn === undefined && (entry.state === undefined || entry.state === 'archived')

/** The rule that its editor wrote, and the one that decides: the same, among the people of its unit. */
function rulesOf({ whom = {}, unit }: NewsEntry): { written: Rule | null, decides: Rule | null } {
  const parts: Rule[] = [...(whom.trades ? [{ trade: whom.trades.map(tradeId) }] : []), ...(whom.territory ? [{ territory: [territoryId(whom.territory)] }] : []), ...(whom.site ? [{ site: [siteId(whom.site)] }] : []), ...(whom.kind ? [{ kind: [whom.kind] }] : [])]
  const all = (rules: Rule[]): Rule | null => (rules.length === 0 ? null : canonical({ all: rules }))
  return { written: all(parts), decides: all([...(unit ? [{ unit: [unitId(unit)] }] : []), ...parts]) }
}

const nameOf = (rule: Rule): string => createHash('sha256').update(JSON.stringify(rule)).digest('hex')
export const audienceId = (rule: Rule): string => fixedId(`audience:${nameOf(rule)}`)
const addressed = news.filter(isOut).flatMap((entry) => { const { decides } = rulesOf(entry); return decides ? [decides] : [] })
/** The rules that something is addressed by, each once. */
export const rules = [...new Map(addressed.map((rule) => [nameOf(rule), rule])).values()]

/** The audience of a rule that nobody named. */
export const audienceRow = (rule: Rule) => ({ id: audienceId(rule), authority_id: departement, scope_id: null, name: nameOf(rule), rule: JSON.stringify(rule), nameless: true, created_by: null, created_at: founded })

/** Tables in the order in which they must be loaded. */
export function newsRows(people: readonly Person[], drawn: readonly Drawn[], at: Date): Readonly<Record<Table, Rows>> {
  const named = (key: string): string => {
    const found = people.find((person) => person.key === key)
    if (!found) throw new Error(`no ${key} in the cast`)
    return found.id
  }
  const staff = people.filter((person) => person.kind === 'staff' && person.authority === 'departement')
  const shown = news.flatMap((entry) => {
    const image = entry.image && drawn.find((one) => one.name === entry.image![0])
    return image ? [{ entry, image, id: fixedId(`news-photo:${entry.key}`) }] : []
  })
  return {
    duty: [...scouts.map((key) => ({ id: fixedId(`scout:${key}`), person_id: named(key), authority_id: departement, kind: 'scout', unit_id: null, given_by: null, since: founded })), ...editors.map(([key, unit]) => ({ id: fixedId(`news-editor:${key}`), person_id: named(key), authority_id: departement, kind: 'news_editor', unit_id: unit === null ? null : unitId(unit), given_by: null, since: founded }))],
    scope: news.map((entry) => ({ id: scopeOf(entry), kind: 'audience', authority_id: departement })),
    audience: rules.map(audienceRow),
    scope_grant: news.filter(isOut).map((entry) => {
      const { decides } = rulesOf(entry)
      return { scope_id: scopeOf(entry), principal_id: decides ? audienceId(decides) : departement, principal_kind: decides ? 'audience' : 'everyone', role: 'reader', granted_by: named(entry.by), granted_at: momentOf(entry, at) }
    }),
    article: news.map((entry) => ({ ...articleOf(entry, at), author_id: named(entry.by), ...standing(entry, named(entry.by), at), image: imageOf(entry, shown.find((one) => one.entry === entry)) })),
    article_correction: news.flatMap((entry) => (entry.correction ? [{ id: fixedId(`news-fix:${entry.key}`), article_id: idOf(entry, at), text: french(entry.correction[1]), by_id: named(entry.by), at: ago(at, entry.correction[0]) }] : [])),
    article_comment: news.flatMap((entry) => (entry.comments ?? []).map((said, i) => ({ id: timedId(ago(at, said.ago), `news-comment:${entry.key}:${i}`), authority_id: departement, article_id: idOf(entry, at), author_id: named(said.by), body: french(said.text), created_at: ago(at, said.ago) }))),
    article_thanks: news.flatMap((entry) => randomFor(`news-thanks:${entry.key}`).some(staff, entry.thanks ?? 0).map((person) => ({ article_id: idOf(entry, at), person_id: person.id, at: momentOf(entry, at) }))),
    file: shown.map(({ entry, image, id }) => ({ id, authority_id: departement, scope_id: null, blob_hash: image.original.hash, name: `${image.name}.jpg`, mime: 'image/jpeg', width: image.width, height: image.height, uploaded_by: named(entry.by), created_at: momentOf(entry, at), detached_at: null })),
    rendition: shown.flatMap(({ id, image }) => [{ file_id: id, variant: 'feed', blob_hash: image.feed.hash, mime: 'image/webp' }, { file_id: id, variant: 'full', blob_hash: image.full.hash, mime: 'image/jpeg' }]),
  }
}

function articleOf(entry: NewsEntry, at: Date) {
  const { written } = rulesOf(entry)
  return {
    id: idOf(entry, at), authority_id: departement, scope_id: scopeOf(entry), unit_id: entry.unit ? unitId(entry.unit) : null, title: french(entry.title), summary: french(entry.summary), body: french(entry.body), short: french(entry.short ?? ''), categories: entry.categories,
    rule: written === null ? null : JSON.stringify(written), featured_until: entry.featuredFor === undefined ? null : daysFrom(at, entry.featuredFor), read_by: entry.readIn === undefined ? null : daysFrom(at, entry.readIn), comment_count: entry.comments?.length ?? 0, created_at: momentOf(entry, at),
  }
}

/** Where it stands. */
function standing(entry: NewsEntry, by: string, at: Date) {
  const moment = momentOf(entry, at)
  const planned = entry.publishIn === undefined ? null : clock(new Date(at.getTime() + entry.publishIn * day), 8, 0)
  const [review, archived] = [entry.state === 'review', entry.state === 'archived']
  return {
    review_at: review ? moment : null, review_by: review ? by : null, publish_at: planned, publish_by: planned === null ? null : by, published_at: isOut(entry) ? moment : null,
    archived_at: archived ? new Date(moment.getTime() + 20 * day) : null, archived_by: archived ? by : null,
  }
}

const imageOf = (entry: NewsEntry, shown: { image: Drawn, id: string } | undefined): string | null =>
  (shown && entry.image ? JSON.stringify({ id: shown.id, alt: french(entry.image[1]), caption: french(entry.image[2] ?? ''), width: shown.image.width, height: shown.image.height }) : null)

const writer = new Kysely<Tables>({ dialect: { createAdapter: () => new PostgresAdapter(), createDriver: () => new DummyDriver(), createIntrospector: (db) => new PostgresIntrospector(db), createQueryCompiler: () => new PostgresQueryCompiler() } })

/** Who counts as the audience of a rule. */
export function counting(rule: Rule, at: Date): readonly [text: string, values: readonly unknown[]] {
  const { sql, parameters } = peopleOf(rule, { authorityId: departement, today: today(at) }).compile(writer)
  return [`insert into person_principal (person_id, principal_id) select w.person_id, '${audienceId(rule)}' from ${sql} w (person_id) on conflict do nothing`, parameters]
}

/** Once everybody is there: who counts as the audiences of these rules, and who of them has read what is to be read. */
export function* newsFills(at: Date): Generator<readonly [text: string, values: readonly unknown[]]> {
  for (const rule of rules) yield counting(rule, at)
  for (const entry of news) {
    const { decides } = rulesOf(entry)
    if (entry.readers === undefined || decides === null) continue
    // The personas have it still before them.
    yield [`insert into article_reading (article_id, person_id, at) select $1, pp.person_id, $2::timestamptz + interval '1 hour' * (1 + abs(hashtext(pp.person_id::text)) % 3) from person_principal pp
      where pp.principal_id = $3 and abs(hashtext(pp.person_id::text || $4)) % 100 < $5 and pp.person_id not in (select person_id from account where login in ('nadege.hoarau', 'karim.benali', 'claire.vasseur', 'jeanne.sabatier', 'sylvie.fontaine'))`, [idOf(entry, at), momentOf(entry, at), audienceId(decides), entry.key, entry.readers]]
  }
}
