// A line in words, from kinds and numbers: « Nadège Hoarau et 3 autres » « ont commenté votre publication ».
import { byWeight, type News } from './fold.ts'
import type { NoticeKind } from './kinds.ts'

const joined = {
  fr: { two: (a: string, b: string) => `${a} et ${b}`, more: (a: string, others: number) => (others === 1 ? `${a} et une autre personne` : `${a} et ${others} autres`) },
  en: { two: (a: string, b: string) => `${a} and ${b}`, more: (a: string, others: number) => (others === 1 ? `${a} and one other` : `${a} and ${others} others`) },
} as const

/** `who` and what they did, most important first; `more`: the rest as numbers; `why`: why one is told. Null when nobody knows the kinds any more. */
export function sayNews(news: News, named: ReadonlyMap<string, NoticeKind>, nameOf: (id: string) => string | null, locale: 'fr' | 'en') {
  const known = byWeight(news).flatMap(([name, heard]) => { const kind = named.get(name); return kind ? [{ words: kind[locale], heard }] : [] })
  const [first, ...others] = known
  if (!first) return null
  const { people, last } = first.heard
  const [one, two] = last.map(nameOf).filter((name) => name !== null)
  const who = one === undefined ? '' : people === 2 && two !== undefined ? joined[locale].two(one, two) : people > 1 ? joined[locale].more(one, people - 1) : one
  return { who, said: first.words.said(people), more: others.map(({ words, heard }) => words.counted(heard.times)), why: first.words.why, firstId: last[0] ?? null }
}
