// Portraits of the demo: drawn from few shapes, rastered once each; six people in ten have one, over bytes that they share.
import type pg from 'pg'
import type { Store } from '#platform/files/store.ts'
import type { Rows } from './copy.ts'
import { authorityIds } from './organisation.ts'
import type { Person } from './people.ts'
import { fixedId, founded, randomFor } from './random.ts'

type Stored = { hash: string, size: number }
type Drawn = { she: boolean, picture: Stored }
const side = 192
const each = 20

const skins = ['#f3d3bd', '#e8b998', '#d29b74', '#a86f47', '#7c4c2f', '#5b3826']
const hairs = ['#1f1a17', '#3b2a20', '#6b4428', '#a8702f', '#8f8a86', '#d9d5cf']
const clothes = ['#0f5c4a', '#234a7c', '#7a3550', '#c07a1d', '#3d4b52', '#5a6b2f', '#8a3b24', '#2f6f7d']
const walls = ['#dfe9e4', '#e3e8f1', '#f2e6d8', '#ece2ea', '#e6e9dc', '#dde4e8']

/** Behind the head, then over it: what grows there, or is worn. */
const styles: Record<'she' | 'he', readonly (readonly [behind: string, over: string])[]> = {
  she: [
    ['<path d="M24 84V46a24 26 0 0 1 48 0v38z"/>', '<path d="M28 44a20 20 0 0 1 40 0c-10 0-16-4-20-10-4 6-10 10-20 10z"/>'],
    ['<path d="M25 62V44a23 24 0 0 1 46 0v18z"/>', '<path d="M28 46a20 22 0 0 1 40 0l-4-10q-16 8-32 0z"/>'],
    ['<circle cx="48" cy="13" r="9"/>', '<path d="M28 44a20 21 0 0 1 40 0q-6-14-20-14t-20 14z"/>'],
    ['<circle cx="30" cy="38" r="13"/><circle cx="66" cy="38" r="13"/><circle cx="48" cy="26" r="16"/><circle cx="27" cy="52" r="10"/><circle cx="69" cy="52" r="10"/>', '<path d="M30 40q18-16 36 0-4-14-18-14t-18 14z"/>'],
    ['<path d="M21 88q-2-62 27-66 29 4 27 66z"/>', '<path d="M28 52a20 24 0 0 1 40 0q-4-17-20-17t-20 17z"/>'],
  ],
  he: [
    ['', '<path d="M28 44a20 21 0 0 1 40 0q-4-10-20-10t-20 10z"/>'],
    ['', '<path d="M27 46q-2-22 21-23 23 1 21 23-4-14-14-14-14 2-28 14z"/>'],
    ['', '<path d="M28 46a20 14 0 0 1 5-12zM68 46a20 14 0 0 0-5-12z"/>'],
    ['<circle cx="48" cy="32" r="19"/>', '<circle cx="36" cy="30" r="7"/><circle cx="48" cy="26" r="8"/><circle cx="60" cy="30" r="7"/>'],
    ['', '<path d="M28 44a20 21 0 0 1 40 0q-6-9-20-9t-20 9zM29 54q0 20 19 21 19-1 19-21-3 10-10 9-9-4-18 0-7 1-10-9z"/>'],
  ],
}
const glasses = '<g fill="none" stroke="#2a2a2a" stroke-width="1.6"><circle cx="40" cy="49" r="5.4"/><circle cx="56" cy="49" r="5.4"/><path d="M45.4 49h5.2"/></g>'

function drawing(who: 'she' | 'he', nth: number): string {
  const random = randomFor(`portrait:${who}:${nth}`)
  const [behind, over] = styles[who][nth % styles[who].length]!
  const [skin, hair, worn, wall] = [skins[nth % skins.length]!, random.pick(hairs), random.pick(clothes), random.pick(walls)]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="${wall}"/><g fill="${hair}">${behind}</g>
    <path d="M12 96q2-24 26-27h20q24 3 26 27z" fill="${worn}"/><path d="M40 60h16v10q-8 8-16 0z" fill="${skin}"/><path d="M40 66q8 7 16 0v-4H40z" opacity=".14"/>
    <path d="M29 46a19 19 0 0 1 38 0q0 24-19 25-19-1-19-25z" fill="${skin}"/><g fill="${hair}">${over}</g>
    <g fill="#2b211c"><circle cx="40" cy="49" r="1.9"/><circle cx="56" cy="49" r="1.9"/></g><path d="M42 60q6 5 12 0" fill="none" stroke="#2b211c" stroke-width="1.8" stroke-linecap="round" opacity=".75"/>${random.chance(0.3) ? glasses : ''}</svg>`
}

/** Draws and stores each once. */
export async function drawPortraits(store: Pick<Store, 'put'>): Promise<Drawn[]> {
  const { default: sharp } = await import('sharp')
  return Promise.all((['she', 'he'] as const).flatMap((who) => Array.from({ length: each }, async (_, nth) => {
    const bytes = await sharp(Buffer.from(drawing(who, nth))).resize(side, side).webp({ quality: 82, effort: 1 }).toBuffer()
    return { she: who === 'she', picture: await store.put((async function* () { yield bytes })()) }
  })))
}

const portraitId = (person: Person): string => fixedId(`portrait:${person.id}`)
/** Two have not chosen theirs yet: their profiles say what they could still say. */
const shown = (people: readonly Person[]): Person[] => {
  const random = randomFor('portraits')
  return people.filter((p) => random.chance(0.6) && p.key !== 'claire' && p.key !== 'nadege')
}

export type PortraitTables = 'scope' | 'blob' | 'file' | 'rendition'

export function portraitRows(people: readonly Person[], drawn: readonly Drawn[]): Readonly<Record<PortraitTables, Rows>> {
  const random = randomFor('portraits:whose')
  const of = { she: drawn.filter((d) => d.she), he: drawn.filter((d) => !d.she) }
  const chosen = shown(people).map((person) => ({ person, id: portraitId(person), picture: random.pick(of[person.she ? 'she' : 'he']).picture }))
  return {
    // Held by its person's own scope, which grants nothing: seen with the right to see the person.
    scope: chosen.map(({ person }) => ({ id: person.id, kind: 'person', authority_id: authorityIds[person.authority] })),
    blob: [...new Map(drawn.map(({ picture }) => [picture.hash, picture])).values()].map((b) => ({ hash: b.hash, size: b.size, created_at: founded })),
    file: chosen.map(({ person, id, picture }) => ({
      id, authority_id: authorityIds[person.authority], scope_id: person.id, blob_hash: picture.hash, name: 'portrait.webp', mime: 'image/webp', width: side, height: side, uploaded_by: person.id, created_at: founded,
    })),
    rendition: chosen.flatMap(({ id, picture }) => (['feed', 'full'] as const).map((variant) => ({ file_id: id, variant, blob_hash: picture.hash, mime: 'image/webp' }))),
  }
}

/** Puts them on the profiles, once the files are there. */
export async function hangPortraits(client: pg.Client, people: readonly Person[]): Promise<void> {
  const whose = shown(people)
  await client.query('insert into profile (person_id, photo_id) select * from unnest($1::uuid[], $2::uuid[]) on conflict (person_id) do update set photo_id = excluded.photo_id', [whose.map((p) => p.id), whose.map(portraitId)])
}
