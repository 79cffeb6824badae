import assert from 'node:assert/strict'
import { test } from 'node:test'
import { news } from '../data/news.ts'
import { french, plain } from '../french.ts'
import { organisationRows } from '../organisation.ts'
import { photoNames } from '../photos.ts'
import { spacesRows } from '../spaces-rows.ts'
import { makeTown } from '../town.ts'
import { organisations } from '../data/places.ts'

const at = new Date('2026-11-24T10:00:00Z')
const town = makeTown(at)
const rows = { ...organisationRows(organisations), ...spacesRows(town.spaces, town.walls, town.people, at) }
const walls = [...town.walls.values()].flat()
// Whom a text names is read by name.
const said = (body: string): string => body.replace(/@\[([^\]]+)\]\(person:[0-9a-f-]{36}\)/g, '@$1')
const texts = [
  ...walls.flatMap((p) => [said(p.body), ...p.comments.map((c) => said(c.body)), ...p.photos.map(([, alt]) => alt)]),
  ...rows.space.flatMap((s) => [String(s['name']), String(s['purpose'])]), ...rows.access_request.map((r) => String(r['message'])),
  ...rows.unit.map((u) => String(u['name'])), ...rows.site.map((s) => String(s['name'])), ...town.people.map((p) => p.headline),
  ...news.flatMap((one) => [one.title, one.summary, one.body, one.short ?? '', one.image?.[1] ?? '', one.correction?.[1] ?? '', ...(one.comments ?? []).map(({ text }) => text)]).map(french).filter((text) => text !== ''),
]
const wrong: readonly (readonly [RegExp, string])[] = [
  [/'/, 'straight apostrophe'], [/[^\u202f\s!?][;!?]/u, 'no narrow space before ; ! ?'], [/ [;!?]/, 'breaking space before ; ! ?'], [/[^\u00a0\d*]:(?=\s|$)/u, 'no space before :'], [/ :/, 'breaking space before :'],
  [/«[^\u00a0]|[^\u00a0]»/u, 'no space inside guillemets'], [/"/, 'straight quotation mark'], [/[{}[\]|]/, 'a block that was not filled'], [/ {2}|undefined|null/, 'stray space or value'], [/\bde [AEIOUÉÈ]/, 'no elision'], [/\bà Le\b|\bde Le\b/, 'no contraction'],
]

test('every text has French typography and nothing left over', () => {
  for (const text of texts) for (const [pattern, why] of wrong) assert.doesNotMatch(text, pattern, `${why}: ${text}`)
})

test('the checks above do see what is wrong', () => {
  for (const text of ['l\'eau', 'Quoi?', 'Quoi ?', 'Voici: rien', 'Voici : rien', '« rien »', '{rd}', 'de Orgeval']) assert.ok(wrong.some(([pattern]) => pattern.test(text)), text)
  assert.equal(french('L\'eau : « oui » à 8 h 30 ?'), 'L’eau\u00a0: «\u00a0oui\u00a0» à 8\u00a0h\u00a030\u202f?')
  assert.equal(plain('Gwenaëlle Le Bihan'), 'gwenaelle-le-bihan')
})

test('the walls do not repeat themselves at once', () => {
  for (const [key, wall] of town.walls) {
    const bodies = wall.map((p) => p.body)
    for (let i = 0; i + 7 <= bodies.length; i++) assert.equal(new Set(bodies.slice(i, i + 7)).size, 7, `${key} repeats itself`)
  }
})

test('every photo shown exists and says what it shows', () => {
  const photos = walls.flatMap((p) => p.photos)
  assert.ok(photos.length > 50)
  for (const [name, alt] of photos) {
    assert.ok((photoNames as readonly string[]).includes(name), name)
    assert.ok(alt.length > 15 && alt.length <= 300)
  }
})
