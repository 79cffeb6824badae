// Fifty thousand documents (bench has a hundred thousand): what a question reads of them, whatever it asks.
import assert from 'node:assert/strict'
import { AsyncLocalStorage } from 'node:async_hooks'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { modules } from '#modules/index.ts'
import { fillDocuments } from '#modules/documents/test/volume.ts'
import { rebuildSearch } from '#platform/search/rebuild.ts'
import { openHouse, type House } from '#test/cast/house.ts'

// What the search asks is explained as it was asked.
const heard = new AsyncLocalStorage<[string, unknown[]][]>()
const send = pg.Client.prototype.query
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const [first, values] = args as [string | { text?: string, values?: unknown[] }, unknown[] | undefined]
  const text = typeof first === 'string' ? first : first.text ?? ''
  if (text.startsWith('with hits')) heard.getStore()?.push([text, values ?? (typeof first === 'string' ? [] : first.values ?? [])])
  return (send as (...all: unknown[]) => unknown).apply(this, args)
} as typeof pg.Client.prototype.query

const documents = 50_000
// Of two thousand sayings: in one of ten « planning », in one of a thousand « chaudière »; each document is drawn one.
const said = Array.from({ length: 2_000 }, (_, n) => `mot${n} sujet${n % 40} ${n % 10 === 0 ? 'planning de la semaine' : 'note ordinaire'} ${n % 1_000 === 7 ? 'chaudière en panne' : ''} secteur${n % 7}`)
let house: House
/** Whose documents there are many of. */
let who: string
before(async () => {
  house = await openHouse()
  await fillDocuments(house.database.pool, { documents, pieces: 1, sayings: 1, said }, house.clock.now)
  await rebuildSearch(house.database, modules)
  await house.database.pool.query('vacuum analyze entry')
  who = (await house.as('claire').get('/api/search/facets?q=planning')).json().people[0].name
})
after(() => house.close())

type Plan = { 'Node Type': string, 'Relation Name'?: string, 'Index Name'?: string, 'Actual Rows': number, 'Actual Loops': number, 'Rows Removed by Filter'?: number, Plans?: Plan[] }
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

const asked: Record<string, string> = {
  'a rare word': 'chaudière', 'a common word': 'planning', 'two words': 'planning sujet20', 'a word with a slip': 'chaudiere planing', 'a phrase': '"chaudière en panne"',
  'a kind': 'planning type:pdf', 'a year': 'planning avant:2025 après:2023', 'a person': 'planning de:"WHO"', 'a space': 'planning espace:cuisines', 'no word': 'type:tableur',
}
for (const [what, text] of Object.entries(asked)) {
  test(`${what}: bounded reading, a page of passages, by indexes`, async (t) => {
    const texts: [string, unknown[]][] = []
    const q = text.replace('WHO', who)
    const began = performance.now()
    const reply = await heard.run(texts, async () => await house.as('claire').get(`/api/search?q=${encodeURIComponent(q)}`))
    t.diagnostic(`${q}: ${(performance.now() - began).toFixed(1)} ms`)
    assert.equal(reply.statusCode, 200)
    assert.equal(reply.json().items.length > 0, true)
    for (const [statement, values] of texts) {
      const { rows } = await house.database.pool.query<{ 'QUERY PLAN': { Plan: Plan }[] }>({ text: `explain (analyze, format json) ${statement}`, values })
      const all = nodes(rows[0]!['QUERY PLAN'][0]!.Plan)
      const of = (table: string) => all.filter((node) => node['Relation Name'] === table)
      const read = (table: string) => of(table).reduce((sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'], 0)
      assert.deepEqual(all.filter((node) => node['Node Type'] === 'Seq Scan' && ['entry', 'document', 'file', 'content_piece'].includes(node['Relation Name'] ?? '')).map((node) => node['Relation Name']), [])
      // The piece of each document that is shown, and the rows of these alone.
      assert.ok(read('content_piece') <= 21, `${read('content_piece')} pieces`)
      assert.ok(read('document') <= 3 * 21, `${read('document')} documents`)
      assert.ok(read('entry') <= 45_000, `${read('entry')} entries`)
      t.diagnostic(`  ${read('entry')} entries, ${read('content_piece')} pieces, ${of('entry').map((node) => node['Index Name'] ?? node['Node Type']).join(', ')}`)
    }
  })
}
test('counted: a thousand at most', async (t) => {
  const began = performance.now()
  const { types, more } = (await house.as('claire').get('/api/search/facets?q=planning')).json()
  t.diagnostic(`${(performance.now() - began).toFixed(1)} ms`)
  assert.equal(types.reduce((sum: number, { count }: { count: number }) => sum + count, 0), 1_000)
  assert.equal(more, true)
})
