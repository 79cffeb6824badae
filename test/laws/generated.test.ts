import assert from 'node:assert/strict'
import { test } from 'node:test'
import { description } from '#app/description.ts'
import { read } from './tree.ts'

test('docs/api/openapi.json is the API as it stands (npm run parvis -- openapi)', () => {
  assert.ok(read('docs/api/openapi.json') === description(), 'run: npm run parvis -- openapi')
})

test('the description is whole: each address has its answer, each error is described, each operation has its own name', () => {
  const { paths } = JSON.parse(description()) as { paths: Record<string, Record<string, { operationId: string, responses: Record<string, { description: string }> }>> }
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods))
  assert.ok(operations.length > 45)
  assert.equal(new Set(operations.map((o) => o.operationId)).size, operations.length)
  for (const { operationId, responses } of operations) {
    assert.ok(Object.keys(responses).some((status) => status < '300'), operationId)
    for (const { description: text } of Object.values(responses)) assert.ok(text && !/: $/m.test(text), operationId)
  }
})
