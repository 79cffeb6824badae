// What each row of a file would do, decided from what is there: the same for the preview and for the import itself.
import { sql } from 'kysely'
import type { Db } from '#platform/db/database.ts'
import { dayOf, kindOf, plain, type Field } from './import-fields.ts'
import type { Mapping } from './tables.ts'

export type Row = { nth: number, cells: readonly string[] }
type Post = { id: string, person_id: string, unit_id: string, site_id: string | null, territory_id: string | null, trade_id: string | null, title: string }
type Known = { id: string, affiliation: string, given_name: string, family_name: string, email: string | null, matricule: string | null, kind: string, starts_on: string, ends_on: string | null, closed: boolean, posts: Post[] }
/** The columns to be written: of the person, the affiliation and the post; of a new person all, else those that differ. */
export type Writing = { person: Record<string, string | null>, affiliation: Record<string, string | null>, post: Record<string, string | null> | null, postId: string | null }
export type Planned = { nth: number } & (
  | { outcome: 'refused', reason: string } | { outcome: 'unchanged', personId: string } | { outcome: 'created', login: string, writing: Writing } | { outcome: 'changed', personId: string, affiliationId: string, writing: Writing, fields: string[], before: Before })

/** What the columns to be written hold now. */
type Before = { affiliation: Record<string, unknown>, post: Record<string, unknown> | null }

/** What rows are read against: the places of the authority by their plain names. */
export type Places = Record<'unit' | 'site' | 'territory' | 'trade', Map<string, string[]>> & { parents: Map<string, string | null>, siteTerritory: Map<string, string | null> }

export async function readPlaces(db: Db, authorityId: string): Promise<Places> {
  const named = (rows: { id: string, name: string }[]) => new Map([...Map.groupBy(rows, (row) => plain(row.name))].map(([name, list]) => [name, list.map((row) => row.id)]))
  const of = (table: 'territory' | 'trade') => db.selectFrom(table).select(['id', 'name']).where('authority_id', '=', authorityId).execute()
  const units = await db.selectFrom('unit').select(['id', 'name', 'parent_id']).where('authority_id', '=', authorityId).execute()
  const sites = await db.selectFrom('site').select(['id', 'name', 'territory_id']).where('authority_id', '=', authorityId).execute()
  return { unit: named(units), site: named(sites), territory: named(await of('territory')), trade: named(await of('trade')), parents: new Map(units.map((u) => [u.id, u.parent_id])), siteTerritory: new Map(sites.map((s) => [s.id, s.territory_id])) }
}

export const axes = ['site', 'territory', 'trade'] as const
export type NewNames = Record<(typeof axes)[number], string[]>

/** The places, with what the file names and nobody knows among them, as if it had been made. */
export function withNewNames(places: Places, rows: readonly Row[], mapping: Mapping): Places {
  const wider = { site: new Map(places.site), territory: new Map(places.territory), trade: new Map(places.trade) }
  for (const row of rows) for (const { axis, key } of newNamesOf(row, mapping, { ...places, ...wider })) wider[axis].set(key, [`new:${key}`])
  return { ...places, ...wider }
}

/** What a row names and nobody knows, as it writes it and as names are compared. */
export const newNamesOf = (row: Row, mapping: Mapping, places: Places): { axis: (typeof axes)[number], key: string, name: string }[] => axes.flatMap((axis) => {
  const [name, key] = [cellOf(row, mapping, axis), plain(cellOf(row, mapping, axis))]
  return key.length > 1 && name.length <= 120 && !places[axis].has(key) ? [{ axis, key, name }] : []
})

/** Rows that name somebody whom an earlier row names already. */
export function twice(rows: readonly Row[], mapping: Mapping): Set<number> {
  const [seen, again] = [new Set<string>(), new Set<number>()]
  for (const row of rows) {
    const keys = keysOf(row, mapping)
    if (keys.some((key) => seen.has(key))) again.add(row.nth)
    for (const key of keys) seen.add(key)
  }
  return again
}
const cellOf = ({ cells }: Row, mapping: Mapping, field: Field): string => (mapping[field] === undefined ? '' : cells[mapping[field]] ?? '')
const keysOf = (row: Row, mapping: Mapping): string[] => [cellOf(row, mapping, 'matricule') && `m:${cellOf(row, mapping, 'matricule')}`, cellOf(row, mapping, 'email') && `e:${cellOf(row, mapping, 'email').toLowerCase()}`].filter(Boolean)

/** Plans some rows: people are matched by their staff number in this authority, else by their e-mail among its people. */
export async function planRows(db: Db, authorityId: string, rows: readonly Row[], mapping: Mapping, places: Places, doubles: ReadonlySet<number>, today: string): Promise<Planned[]> {
  const cells = (field: Field) => rows.map((row) => cellOf(row, mapping, field)).filter(Boolean)
  const emails = cells('email').map((email) => email.toLowerCase())
  const people = await knownPeople(db, authorityId, cells('matricule'), emails, today)
  const byMatricule = new Map(people.filter((p) => p.matricule !== null).map((p) => [p.matricule!, p]))
  const byEmail = new Map(people.filter((p) => p.email !== null).map((p) => [p.email!.toLowerCase(), p]))
  const logins = [...emails, ...cells('matricule').map((m) => m.toLowerCase())]
  const taken = new Set((await db.selectFrom('account').select('login').where('login', '=', sql<string>`any(${logins}::text[])`).execute()).map((a) => a.login))
  const elsewhere = new Set((await db.selectFrom('person').select(sql<string>`lower(email)`.as('email')).where(sql<boolean>`lower(email) = any(${emails}::text[])`).execute()).map((p) => p.email))
  return rows.map((row): Planned => {
    const refuse = (reason: string): Planned => ({ nth: row.nth, outcome: 'refused', reason })
    const get = (field: Field) => cellOf(row, mapping, field)
    const read = readCells(get, places)
    if (typeof read === 'string') return refuse(read)
    if (doubles.has(row.nth)) return refuse('twice')
    const [matricule, email] = [get('matricule') || null, get('email') || null]
    const known = (matricule !== null ? byMatricule.get(matricule) : undefined) ?? (email !== null ? byEmail.get(email.toLowerCase()) : undefined)
    if (known?.closed) return refuse('closed')
    if (known && matricule !== null && known.matricule !== null && known.matricule !== matricule) return refuse('other_matricule')
    if (known && read.affiliation.kind && read.affiliation.kind !== known.kind) return refuse('kind_differs')
    const newEmail = email !== null && email.toLowerCase() !== known?.email?.toLowerCase()
    if (newEmail && elsewhere.has(email.toLowerCase())) return refuse('email_elsewhere')
    if (!known) {
      const login = [email?.toLowerCase(), matricule?.toLowerCase()].find((name) => name !== undefined && !taken.has(name))
      if (login === undefined) return refuse('login_taken')
      taken.add(login)
      return { nth: row.nth, outcome: 'created', login, writing: { person: read.person, affiliation: { starts_on: today, kind: 'staff', matricule, ...read.affiliation }, post: read.post?.unit_id ? read.post : null, postId: null } }
    }
    return against(row.nth, known, { person: { ...read.person, ...(email === null ? {} : { email }) }, affiliation: { ...read.affiliation, ...(matricule === null ? {} : { matricule }) }, post: read.post }) ?? refuse('several_posts')
  })
}

type Read = { person: Record<string, string | null>, affiliation: Record<string, string | null>, post: Record<string, string | null> | null }

/** The cells of a row as columns, or why they are refused. An empty cell says nothing: it erases nothing. */
function readCells(get: (field: Field) => string, places: Places): Read | string {
  if (!get('familyName') || !get('givenName')) return 'name_missing'
  if (!get('matricule') && !get('email')) return 'identifier_missing'
  if (get('email') && !/^[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>]+$/.test(get('email'))) return 'email_wrong'
  if (get('matricule').length > 40 || get('familyName').length > 100 || get('givenName').length > 100) return 'too_long'
  const kind = kindOf(get('kind'))
  if (kind === null) return 'kind_unknown'
  const [startsOn, endsOn] = [get('startsOn') && dayOf(get('startsOn')), get('endsOn') && dayOf(get('endsOn'))]
  if (startsOn === null || endsOn === null || (startsOn && endsOn && endsOn < startsOn)) return 'date_wrong'
  const unit = unitOf(get('direction'), get('unit'), places)
  if (unit === null) return 'unit_unknown'
  const one = (axis: 'site' | 'territory' | 'trade'): string | null | undefined => (get(axis) === '' ? undefined : places[axis].get(plain(get(axis)))?.[0] ?? null)
  const [site, territory, trade] = [one('site'), one('territory'), one('trade')]
  if (site === null) return 'site_unknown'
  if (territory === null) return 'territory_unknown'
  if (trade === null) return 'trade_unknown'
  const title = get('title') || (trade === undefined ? '' : get('trade'))
  const post = { ...(unit ? { unit_id: unit } : {}), ...(site ? { site_id: site, territory_id: places.siteTerritory.get(site) ?? null } : {}), ...(territory ? { territory_id: territory } : {}), ...(trade ? { trade_id: trade } : {}), ...(title ? { title } : {}) }
  return {
    person: { given_name: get('givenName'), family_name: get('familyName'), email: get('email') || null },
    affiliation: { ...(get('kind') ? { kind } : {}), ...(startsOn ? { starts_on: startsOn } : {}), ...(endsOn ? { ends_on: endsOn } : {}) },
    post: Object.keys(post).length > 0 ? post : null,
  }
}

/** The service, in its direction when two have the same name; the direction where no service is named; undefined when neither is; null when it is not there. */
function unitOf(direction: string, service: string, { unit, parents }: Places): string | null | undefined {
  const above = direction === '' ? undefined : unit.get(plain(direction))?.[0]
  if (direction !== '' && above === undefined) return null
  if (service === '') return above
  const found = unit.get(plain(service)) ?? []
  const under = (id: string | null): boolean => id !== null && (id === above || under(parents.get(id) ?? null))
  return (found.length > 1 && above !== undefined ? found.find(under) : found[0]) ?? null
}

/** What differs from what is known; null when it cannot be told which of several posts is meant. */
function against(nth: number, known: Known, read: Read): Planned | null {
  const differing = (wanted: Record<string, string | null>, has: Record<string, unknown>): Record<string, string | null> => Object.fromEntries(Object.entries(wanted).filter(([key, value]) => value !== null && has[key] !== value))
  const person = differing(read.person, known)
  const affiliation = differing(read.affiliation, known)
  const held = known.posts.length > 1 ? known.posts.find((post) => post.unit_id === read.post?.unit_id) : known.posts[0]
  if (read.post && known.posts.length > 1 && !held) return null
  const post = !read.post ? null : held ? differing(read.post, held) : read.post.unit_id ? read.post : null
  const changes = { ...person, ...affiliation, ...post }
  if (Object.keys(changes).length === 0) return { nth, outcome: 'unchanged', personId: known.id }
  const now = (has: Record<string, unknown>, wanted: object): Record<string, unknown> => Object.fromEntries(Object.keys(wanted).map((key) => [key, has[key] ?? null]))
  const before = { affiliation: now(known, affiliation), post: post && held ? now(held, post) : null }
  return { nth, outcome: 'changed', personId: known.id, affiliationId: known.affiliation, fields: Object.keys(changes), before, writing: { person, affiliation, post: post && Object.keys(post).length > 0 ? post : null, postId: held?.id ?? null } }
}

async function knownPeople(db: Db, authorityId: string, matricules: string[], emails: string[], today: string): Promise<Known[]> {
  const rows = await db.selectFrom('affiliation as a').innerJoin('person as p', 'p.id', 'a.person_id').where('a.authority_id', '=', authorityId).where('a.kind', 'in', ['staff', 'councillor', 'foster_carer'])
    .where(sql<boolean>`(a.matricule = any(${matricules}::text[]) or a.person_id in (select id from person where lower(email) = any(${emails}::text[])))`)
    .select(['p.id', 'a.id as affiliation', 'p.given_name', 'p.family_name', 'p.email', 'a.matricule', 'a.kind', sql<string>`a.starts_on::text`.as('starts_on'), sql<string | null>`a.ends_on::text`.as('ends_on'), sql<boolean>`p.closed_at is not null`.as('closed')]).execute()
  if (rows.length === 0) return []
  const posts = await db.selectFrom('position').select(['id', sql<string>`person_id`.as('person_id'), 'unit_id', 'site_id', 'territory_id', 'trade_id', 'title']).where('authority_id', '=', authorityId)
    .where('person_id', '=', sql<string>`any(${rows.map((row) => row.id)}::uuid[])`).where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)])).execute()
  const held = Map.groupBy(posts, (post) => post.person_id)
  return rows.map((row) => ({ ...row, posts: held.get(row.id) ?? [] }))
}
