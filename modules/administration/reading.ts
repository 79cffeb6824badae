// A line of the journal in the reader's language: its sentence, and what was before and what is after, by names instead of keys and ids.
import { dayOf, exact, zone } from '#lib/when.ts'
import { isUuid } from '#platform/db/ids.ts'
import type { Said, Sentences } from '#platform/journal/sentences.ts'
import type { Module } from '#platform/module.ts'
import { keptWords } from '#platform/retention/kept.ts'

type Locale = 'fr' | 'en'
type Data = Readonly<Record<string, unknown>>
/** `null`: nothing was there, or nothing is any more. */
export type Change = { field: string | null, before: string | null, after: string | null }
export type Reading = { said: string, changes: Change[], fields: string[] }

const words = { fr: { yes: 'oui', no: 'non', all: 'sans limite', colon: '\u00a0: ' }, en: { yes: 'yes', no: 'no', all: 'no limit', colon: ': ' } } as const
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)
const record = (value: unknown): Data => (isData(value) ? value : {})

/** All ids in what a line keeps of before and after: whoever reads is told names. */
export const idsIn = (data: unknown): string[] => {
  const found = (value: unknown): string[] => (typeof value === 'string' ? (isUuid(value) ? [value] : []) : typeof value === 'object' && value !== null ? Object.values(value).flatMap(found) : [])
  return found([record(data)['before'], record(data)['after']])
}

/** The subjects that one may look through, as the manifests name them. */
export const subjectsOf = (modules: readonly Module[], locale: Locale) => modules.flatMap((m) => Object.entries(m.sentences?.nouns ?? {})).map(([noun, label]) => ({ noun, label: label[locale] })).toSorted((a, b) => a.label.localeCompare(b.label, locale))

export function readerOf(modules: readonly Module[], locale: Locale, names: ReadonlyMap<string, string>) {
  const all = modules.flatMap((m) => (m.sentences ? [m.sentences as Sentences] : []))
  const owner = new Map(modules.flatMap((m) => Object.keys(m.facts).map((fact) => [fact, m.sentences as Sentences | undefined])))
  const labels = new Map(modules.flatMap((m) => (m.label ? [[m.name, m.label]] : [])))
  /** The word of the module whose fact it is, else that of whoever has one. */
  const find = (fact: string, kind: 'fields' | 'values', key: string): string | null => [owner.get(fact), ...all].reduce<Said | null>((found, one) => found ?? (one?.[kind] && Object.hasOwn(one[kind], key) ? one[kind][key]! : null), null)?.[locale] ?? null
  const say = (fact: string, value: unknown): string | null => {
    if (value === null || value === undefined || value === '') return null
    if (typeof value === 'boolean') return value ? words[locale].yes : words[locale].no
    if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => say(fact, one) ?? '').join(', ')
    if (isData(value)) return Object.entries(value).flatMap(([key, one]) => { const text = say(fact, one); return text === null ? [] : [`${find(fact, 'fields', key) ?? key}${words[locale].colon}${text}`] }).join(' · ') || words[locale].all
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    // What has no name here, such as a comment, is told apart by the end of its id.
    if (isUuid(text)) return names.get(text) ?? `…${text.slice(-6)}`
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayOf(new Date(`${text}T12:00:00Z`), new Date(0), locale)
    if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return exact(new Date(text), locale, { timeZone: zone })
    return find(fact, 'values', text) ?? text
  }
  const one = (fact: string, data: Data): Change => {
    // Which module, which role, which length: what the one thing is about.
    const about = [data['module'], data['key'], data['kind']].find((word) => typeof word === 'string')
    const subject = about === undefined ? null : (labels.get(about) ?? keptWords(about))?.[locale] ?? find(fact, 'values', about) ?? about
    const unit = typeof data['unit'] === 'string' ? ` ${find(fact, 'values', data['unit']) ?? data['unit']}` : ''
    const counted = (value: unknown): string | null => { const text = say(fact, value); return text === null ? null : text + unit }
    return { field: [find(fact, 'fields', fact), subject].filter(Boolean).join(', ') || null, before: counted(data['before']), after: counted(data['after']) }
  }
  const changesOf = (fact: string, data: Data): Change[] => {
    if (!('before' in data) && !('after' in data)) return []
    const [before, after] = [data['before'] ?? null, data['after'] ?? null]
    if (![before, after].every((side) => side === null || isData(side)) || (before === null && after === null)) return [one(fact, data)].filter((change) => change.before !== change.after)
    // Where both are kept, what the later does not speak of has not changed.
    const keys = after === null ? Object.keys(record(before)) : Object.keys(record(after))
    return keys.filter((key) => JSON.stringify(record(before)[key] ?? null) !== JSON.stringify(record(after)[key] ?? null))
      .map((key) => ({ field: find(fact, 'fields', key) ?? key, before: say(fact, record(before)[key]), after: say(fact, record(after)[key]) })).filter((change) => change.before !== change.after)
  }
  return (fact: string, kept: unknown): Reading => {
    const data = record(kept)
    const changes = changesOf(fact, data)
    const told = new Set(changes.map((change) => change.field))
    const fields = Array.isArray(data['fields']) ? [...new Set(data['fields'].map((key: unknown) => find(fact, 'fields', String(key)) ?? String(key)))].filter((label) => !told.has(label)) : []
    return { said: owner.get(fact)?.facts[fact]?.[locale] ?? fact, changes, fields }
  }
}
