import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read, sources } from './tree.ts'

/** Columns read as text under their own name, then sorted by that bare name: PostgreSQL sorts the texts, where 10 comes before 9. */
function sortedAsText(source: string): string[] {
  const columns = new Set([...source.matchAll(/\b(\w+)::text\b(?!\s+as\b)/g)].map(([, column]) => column!))
  return [...source.matchAll(/order by ([\w., ]+)/g)].flatMap(([, list]) => list!.split(',').map((item) => item.trim().split(' ')[0]!)).filter((name) => columns.has(name))
}

test('no number is sorted as the text that it is read as', () => {
  assert.deepEqual(sortedAsText('select xid::text, id::text from journal order by xid, id limit 5'), ['xid', 'id'])
  assert.deepEqual(sortedAsText('select xid::text, month::text as m from journal j order by j.xid, month desc'), [])
  for (const path of sources('{platform,modules,app}/**/*.ts')) {
    // A date's text sorts as the date.
    assert.deepEqual(sortedAsText(read(path)).filter((name) => name !== 'month'), [], path)
  }
})
