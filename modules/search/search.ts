import { holdsWord, searchWords } from '#lib/fold.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Db } from '#platform/db/database.ts'
import type { Module } from '#platform/module.ts'
import type { Line } from '#platform/nouns.ts'
import { countFacets } from '#platform/search/facets.ts'
import { find } from '#platform/search/find.ts'
import { isNarrowed, type Narrowed } from '#platform/search/narrow.ts'
import { searchedOf } from '#platform/search/searched.ts'
import { suggest } from '#platform/search/suggest.ts'
import { cleanQuestion } from '#platform/search/words.ts'
import { peopleBeside, searchPeople } from '#modules/directory/index.ts'
import { readQuestion, yearOf } from './operators.ts'

type Query = { q: string, noun?: string, kind?: string, space?: string, by?: string, year?: number, cursor?: string, limit?: number }
type Room = { db: Db, actor: Actor, modules: readonly Module[] }

/** People that stand beside the other results. */
const beside = 3
const most = 8

/** One question to everything: people by the rights of the directory, the rest by those of its scopes. */
export async function search(room: Room, query: Query) {
  const { db, actor } = room
  const { q, noun, question } = await asked(room, query)
  if (noun === 'person') {
    if (q === '') return nothing
    const { items, next, close } = await searchPeople(db, actor, { q, ...given(query, 'cursor'), ...given(query, 'limit') })
    return { people: items.map(presentPerson), items: [], next, close }
  }
  const withPeople = q !== '' && noun === undefined && query.cursor === undefined && !isNarrowed(question.narrowed)
  const [found, named] = await Promise.all([find(db, actor, { ...question, ...given(query, 'cursor'), ...given(query, 'limit') }), withPeople ? peopleBeside(db, actor, q, beside) : []])
  // Names that are only close stand behind texts that say it, and the other way round.
  const written = found.items.length > 0 && !found.close
  const people = withPeople && !written && named.length === 0 ? await searchPeople(db, actor, { q, limit: beside }) : { items: named, close: false }
  return {
    people: people.items.map(presentPerson),
    items: found.close && named.length > 0 ? [] : found.items.map(({ scopeId, scope, at, ...item }) => ({ ...item, space: item.noun === 'space' || scope === null ? null : { id: scopeId, name: scope }, at: at.toISOString() })),
    next: found.close && named.length > 0 ? null : found.next, close: !written && named.length === 0 && (found.close || people.close),
  }
}

/** What is found, counted by kind, space, person and year. */
export async function facets(room: Room, query: Query) {
  const { noun, question } = await asked(room, query)
  const { types, ...rest } = noun === 'person' ? { types: [], spaces: [], people: [], years: [], more: false } : await countFacets(room.db, room.actor, question)
  return { types: types.map(({ noun, kind, count }) => ({ noun, kind: kind === '' ? null : kind, count })), ...rest }
}

const nothing = { people: [], items: [], next: null, close: false }

/** The words of a question, and what it asks for beside them, whether that is written among them or chosen. */
async function asked({ db, actor, modules }: Room, query: Query): Promise<{ q: string, noun: string | undefined, question: { q: string, nouns: ReturnType<typeof searchedOf>, narrowed: Narrowed } }> {
  const { people, ...read } = readQuestion(cleanQuestion(query.q))
  const noun = query.noun ?? read.noun
  const nouns = new Map([...searchedOf(modules, actor.modulesOff)].filter(([one, { text }]) => noun === undefined || one === noun || text?.as === noun))
  // Who is called so: as the directory says it to whoever asks, nobody else.
  const named = people.length === 0 ? [] : (await Promise.all(people.map((name) => searchPeople(db, actor, { q: name, limit: 100 })))).map(({ items }, nth) => items.filter((one) => holdsWord(one.name, searchWords(people[nth]!))).map((one) => one.id))
  const by = [...named, ...(query.by === undefined ? [] : [[query.by]])]
  const narrowed: Narrowed = {
    ...read.narrowed, ...(query.space === undefined ? {} : { scopeId: query.space }), ...(query.kind === undefined ? {} : { kinds: [query.kind] }), ...(query.year === undefined ? {} : both(read.narrowed, yearOf(query.year))),
    // Each of them is asked for: of nobody when no one is all of them.
    ...(by.length === 0 ? {} : { by: by.reduce((some, others) => some.filter((id) => others.includes(id))) }),
  }
  return { q: read.q, noun, question: { q: read.q, nouns, narrowed } }
}

/** The part of a year that other words leave. */
const both = ({ from, until }: Narrowed, year: { from: Date, until: Date }): { from: Date, until: Date } => ({ from: from && from > year.from ? from : year.from, until: until && until < year.until ? until : year.until })

/** While one types: spaces and people, half each when there are enough of both. */
export async function suggestions(room: Room, query: { q: string }) {
  const { db, actor, modules } = room
  const q = cleanQuestion(query.q)
  if (q === '') return { items: [], close: false }
  const [things, people] = await Promise.all([suggest(db, actor, { q, nouns: searchedOf(modules, actor.modulesOff), limit: most }), searchPeople(db, actor, { q, limit: most })])
  const lines = await linesOf(room, things.items)
  const titled = things.items.flatMap(({ noun, id }) => { const line = lines.get(`${noun} ${id}`); return line ? [{ noun, kind: line.kind ?? null, id, title: line.title, detail: line.by ?? '', address: line.address }] : [] })
  const named = people.items.map(({ id, name, headline }) => ({ noun: 'person', kind: null, id, title: name, detail: headline, address: `/annuaire/${id}` }))
  // What begins so comes before what is only close to it.
  const exact = { titled: things.close ? [] : titled, named: people.close ? [] : named }
  const close = exact.titled.length + exact.named.length === 0
  const all = close ? { titled, named } : exact
  const half = most / 2
  const spaces = all.titled.slice(0, Math.max(half, most - all.named.length))
  // Whoever is called so stands before what is, and whoever only has to do with it behind.
  const [called, about] = apart(all.named.slice(0, most - spaces.length), ({ title }) => holdsWord(title, searchWords(q)))
  return { items: [...called, ...spaces, ...about], close: close && titled.length + named.length > 0 }
}

function apart<T>(list: readonly T[], first: (item: T) => boolean): [T[], T[]] {
  return [list.filter(first), list.filter((item) => !first(item))]
}

/** The lines of things of any kind, one query for each kind, as far as the actor may see them. */
async function linesOf({ db, actor, modules }: Room, things: readonly { noun: string, id: string }[]): Promise<Map<string, Line>> {
  const nouns = Object.fromEntries(modules.filter((m) => !actor.modulesOff.includes(m.name)).flatMap((m) => Object.entries(m.nouns ?? {})))
  const asked = [...Map.groupBy(things, (thing) => thing.noun)].flatMap(([noun, of]) => (nouns[noun] ? [{ noun, of, kind: nouns[noun] }] : []))
  const found = await Promise.all(asked.map(async ({ noun, of, kind }) => (await kind.lines(db, actor, [...new Set(of.map((thing) => thing.id))])).map((line) => [`${noun} ${line.id}`, line] as const)))
  return new Map(found.flat())
}

type Person = Awaited<ReturnType<typeof peopleBeside>>[number]
const presentPerson = ({ id, name, headline, external, photo }: Person) => ({ id, name, headline, external, photo, address: `/annuaire/${id}` })

const given = <K extends keyof Query>(query: Query, key: K): Pick<Query, K> | object => (query[key] === undefined ? {} : { [key]: query[key] })
