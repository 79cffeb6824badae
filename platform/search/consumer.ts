import type { Consumer } from '../journal/dispatch.ts'
import type { Module } from '../module.ts'
import { searchedOf } from './searched.ts'
import { writeEntries } from './write.ts'

export const consumerName = 'search'

/** Keeps the entries of whatever facts touch. A fact says only where to look: one that comes twice changes nothing. */
export function searchConsumer(modules: readonly Module[]): Consumer {
  const nouns = searchedOf(modules)
  return {
    name: consumerName,
    async consume(facts, client) {
      for (const [noun, searched] of nouns) {
        const ids = new Set<string>()
        for (const [fact, below] of Object.entries(searched.facts)) {
          const touched = facts.filter((f) => f.fact === fact).flatMap((f) => f.noun_id ?? [])
          if (touched.length === 0) continue
          const found = below === 'self' ? touched : (await client.query<{ id: string }>(below, [touched])).rows.map((row) => row.id)
          for (const id of found) ids.add(id)
        }
        if (ids.size > 0) await writeEntries(client, noun, searched, [...ids])
      }
    },
  }
}
