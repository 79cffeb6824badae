// The list as a table for spreadsheets: out, and in again. Each row is one application, known by its name.
import { sql } from 'kysely'
import { cleanLine } from '#lib/clean.ts'
import { csvOf } from '#lib/csv.ts'
import { parseDelimited } from '#lib/delimited.ts'
import { fold } from '#lib/fold.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Problem } from '#platform/problem.ts'
import { keepable, keeps } from './access.ts'
import { createApp, editApp, settle, sidesOf, type Given } from './apps.ts'
import { accesses, categories, signIns, type Category } from './kinds.ts'

const most = { rows: 300, columns: 30 } as const

/** Headings as they go out; a comma is between several of one cell. */
const headings = ['nom', 'adresse', 'description', 'rubriques', 'alias', 'responsable', 'service', 'aide', 'assistance', 'connexion', 'precision', 'acces', 'surveillance'] as const
type Heading = (typeof headings)[number]
/** Other words for them. */
const also: Readonly<Record<string, Heading>> = { name: 'nom', application: 'nom', address: 'adresse', url: 'adresse', lien: 'adresse', about: 'description', categories: 'rubriques', categorie: 'rubriques', rubrique: 'rubriques', aliases: 'alias', 'autres mots': 'alias', owner: 'responsable', courriel: 'responsable', unit: 'service', help: 'aide', support: 'assistance', contact: 'assistance', 'sign in': 'connexion', access: 'acces' }

const named = (db: Db, actor: Actor, authorityId: string) => keepable(db, actor).where('app.authority_id', '=', authorityId)
  .select(['app.id', 'app.name', 'app.address', 'app.about', 'app.categories', 'app.aliases', 'app.owner_id', 'app.unit_id', 'app.help', 'app.support', 'app.sign_in', 'app.sign_in_note', 'app.access', 'app.check_address', 'app.version',
    sql<string | null>`(select p.email from person p where p.id = app.owner_id)`.as('owner'), sql<string | null>`(select u.name from unit u where u.id = app.unit_id)`.as('unit')]).orderBy(sql`folded(app.name)`).orderBy('app.id').limit(2_000)

export async function tableOf(db: Db, actor: Actor, given?: string): Promise<string> {
  const rows = await named(db, actor, keeps(actor, given)).execute()
  return csvOf([headings, ...rows.map((a) => [a.name, a.address, a.about, a.categories.join(', '), a.aliases.join(', '), a.owner ?? '', a.unit ?? '', a.help, a.support, a.sign_in, a.sign_in_note, a.access, a.check_address ?? ''])])
}

type Outcome = 'new' | 'changed' | 'same' | 'refused'
type Line = { row: number, name: string, outcome: Outcome, reason: string | null }

/** What a table would do, or with `make` does: each row whole or refused, the others all the same. */
export async function bringTable(tx: Tx, actor: Actor, given: { text: string, authorityId?: string }, make: boolean) {
  const authorityId = keeps(actor, given.authorityId)
  const { columns, rows, ignored } = read(given.text)
  const [known, people, units] = await Promise.all([named(tx, actor, authorityId).execute(), peopleNamed(tx, authorityId, cells(rows, columns, 'responsable')), unitsNamed(tx, authorityId, cells(rows, columns, 'service'))])
  const byName = new Map(known.map((app) => [fold(app.name), app]))
  const report: Line[] = []
  const seen = new Set<string>()
  for (const [i, row] of rows.entries()) {
    const cell = (heading: Heading): string | undefined => (columns.has(heading) ? cleanLine(unguarded(row[columns.get(heading)!] ?? '')) : undefined)
    const name = cell('nom') ?? ''
    const lay = (outcome: Outcome, reason: string | null = null): void => void report.push({ row: i + 2, name, outcome, reason })
    try {
      if (name === '') throw new Problem(422, 'app.name_empty')
      if (seen.has(fold(name))) throw new Problem(422, 'app_table.twice')
      seen.add(fold(name))
      const wanted = givenBy(cell, people, units)
      const app = byName.get(fold(name))
      const settled = await settle(tx, actor, authorityId, wanted, app)
      if (!app) {
        if (settled.address === undefined) throw new Problem(422, 'app.address_wrong')
        if (make) await createApp(tx, actor, { ...wanted, name, address: settled.address, authorityId })
        lay('new')
      } else if (Object.keys(sidesOf(app, settled).after).length === 0) lay('same')
      else {
        if (make) await editApp(tx, actor, app.id, app.version, wanted)
        lay('changed')
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      lay('refused', error.code)
    }
  }
  const count = (outcome: Outcome): number => report.filter((line) => line.outcome === outcome).length
  return { rows: report, new: count('new'), changed: count('changed'), same: count('same'), refused: count('refused'), ignored }
}

function read(text: string) {
  const { rows: [first = [], ...rows], moreRows, moreColumns } = parseDelimited(text, { rows: most.rows + 1, columns: most.columns })
  const called = first.map((heading): Heading | null => { const word = fold(heading); return headings.find((one) => one === word) ?? also[word] ?? null })
  const columns = new Map(called.flatMap((heading, i) => (heading === null ? [] : [[heading, i] as const])))
  if (moreRows) throw new Problem(422, 'app_table.too_long', { field: 'text' })
  if (moreColumns || rows.length === 0 || !columns.has('nom') || text.includes('\0')) throw new Problem(422, 'app_table.unreadable', { field: 'text' })
  return { columns, rows, ignored: first.filter((heading, i) => called[i] === null && heading.trim() !== '').map((heading) => cleanLine(heading).slice(0, 60)) }
}

/** What went out as text because a program would have taken it for a formula. */
const unguarded = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)
const cells = (rows: readonly (readonly string[])[], columns: ReadonlyMap<Heading, number>, heading: Heading): string[] => (columns.has(heading) ? [...new Set(rows.map((row) => cleanLine(row[columns.get(heading)!] ?? '')).filter(Boolean))] : [])

const peopleNamed = async (db: Db, authorityId: string, emails: readonly string[]): Promise<ReadonlyMap<string, string>> => new Map((emails.length === 0 ? [] : await db.selectFrom('person').select(['id', sql<string>`lower(email)`.as('email')])
  .where(sql<boolean>`lower(email) = any(${emails.map((email) => email.toLowerCase())}::text[])`).where(({ exists, selectFrom }) => exists(selectFrom('affiliation').select('affiliation.id').whereRef('affiliation.person_id', '=', 'person.id').where('affiliation.authority_id', '=', authorityId))).execute()).map(({ id, email }) => [email, id]))
const unitsNamed = async (db: Db, authorityId: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> => new Map((names.length === 0 ? [] : await db.selectFrom('unit').select(['id', 'name']).where('authority_id', '=', authorityId).where(sql<boolean>`folded(name) = any(select folded(x) from unnest(${names}::text[]) x)`).execute()).map(({ id, name }) => [fold(name), id]))

function givenBy(cell: (heading: Heading) => string | undefined, people: ReadonlyMap<string, string>, units: ReadonlyMap<string, string>): Given & { name: string } {
  const among = (heading: Heading, known: ReadonlyMap<string, string>, key: (text: string) => string): string | null | undefined => {
    const text = cell(heading)
    if (text === undefined || text === '') return text === undefined ? undefined : null
    const id = known.get(key(text))
    if (id === undefined) throw new Problem(422, 'app.owner_unknown')
    return id
  }
  const choice = <T extends string>(heading: Heading, of: readonly T[]): T | undefined => { const word = fold(cell(heading) ?? ''); return of.find((one) => one === word) }
  const list = (heading: Heading): string[] | undefined => cell(heading)?.split(',').map((word) => word.trim()).filter(Boolean)
  const kinds = list('rubriques')?.filter((word): word is Category => categories.some((one) => one === word)).slice(0, 3)
  const limited = (heading: Heading, length: number): string | undefined => cell(heading)?.slice(0, length)
  const wanted = {
    name: limited('nom', 80)!, address: cell('adresse') || undefined, about: limited('description', 160), categories: kinds, aliases: list('alias')?.slice(0, 30).map((word) => word.slice(0, 60)), ownerId: among('responsable', people, (text) => text.toLowerCase()), unitId: among('service', units, fold),
    help: cell('aide'), support: limited('assistance', 200), signIn: choice('connexion', signIns), signInNote: limited('precision', 200), access: choice('acces', accesses), checkAddress: cell('surveillance') === '' ? null : cell('surveillance'),
  }
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as Given & { name: string }
}
