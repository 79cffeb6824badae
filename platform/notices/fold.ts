// A hundred reactions and forty comments make one line. Pure: a line and what happened give a line.
import type { Level } from './kinds.ts'

/** What happened of one kind since the line was last read: how often, by how many people, who came last (newest first). */
export type Heard = { level: Level, times: number, people: number, last: readonly string[], at: string, forAll?: true }
export type News = Readonly<Record<string, Heard>>
export type Folded = { news: News, level: Level, at: Date, readAt: Date | null }
export type Happened = { kind: string, level: Level, by: string | null, at: Date, away: boolean, forAll?: true }

/** People remembered by kind: somebody who comes back counts once as long as they are among them. */
const remembered = 32

/** The line after what happened; null when nothing is left to say. */
export function fold(line: Folded | null, happened: readonly Happened[]): Folded | null {
  return happened.reduce<Folded | null>((now, one) => (one.away ? without(now, one) : withOne(now, one)), line)
}

function withOne(line: Folded | null, { kind, level, by, at, forAll }: Happened): Folded {
  // What is read counts from the beginning when there is news again; a reaction alone wakes nobody.
  const wakes = line !== null && line.readAt !== null && level < 4
  const before = line === null || wakes ? {} : line.news
  const heard = before[kind] ?? { level, times: 0, people: 0, last: [], at: '' }
  const back = by === null || heard.last.includes(by)
  const news = {
    ...before,
    [kind]: {
      level, times: heard.times + 1, people: heard.people + (back ? 0 : 1), at: at.toISOString(), ...(forAll ? { forAll } : {}),
      last: by === null ? heard.last : [by, ...heard.last.filter((id) => id !== by)].slice(0, remembered),
    },
  }
  const asleep = line !== null && line.readAt !== null && !wakes
  return { news, level: levelOf(news), at: asleep || (line !== null && line.at > at) ? line.at : at, readAt: asleep ? line.readAt : null }
}

function without(line: Folded | null, { kind, by }: Happened): Folded | null {
  const heard = line?.news[kind]
  if (!line || !heard || by === null || !heard.last.includes(by)) return line
  const { [kind]: _, ...others } = line.news
  const news: News = heard.people > 1 ? { ...others, [kind]: { ...heard, times: Math.max(heard.people - 1, heard.times - 1), people: heard.people - 1, last: heard.last.filter((id) => id !== by) } } : others
  return Object.keys(news).length === 0 ? null : { ...line, news, level: levelOf(news) }
}

const levelOf = (news: News): Level => Math.min(...Object.values(news).map((heard) => heard.level)) as Level

/** What the line says first: the most important, then the latest; the rest follows as numbers. */
export const byWeight = (news: News): [kind: string, heard: Heard][] => Object.entries(news).toSorted(([, a], [, b]) => a.level - b.level || b.at.localeCompare(a.at))
