import assert from 'node:assert/strict'
import { test } from 'node:test'
import { description } from '#app/description.ts'
import { modules } from '#modules/index.ts'
import type { Endpoint } from '#platform/contract.ts'
import { compilersFactory } from '#platform/http/compilers.ts'
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

test('every schema becomes a function: the server makes each at its first request, too late to learn that it cannot', () => {
  const [check, write] = [compilersFactory.buildValidator({}, { customOptions: { allErrors: true } }), compilersFactory.buildSerializer()]
  for (const module of modules) for (const [address, endpoint] of Object.entries(module.api as Record<string, Endpoint>)) {
    const [method, url] = address.split(' ') as [string, string]
    for (const schema of [endpoint.query, endpoint.body]) if (schema) assert.equal(typeof check({ schema, method, url, httpPart: 'body' } as never)({}), 'boolean', address)
    if (endpoint.status === 204 || endpoint.raw) continue
    // A reply that is nothing at all does not serialise; only what the compiler itself says counts.
    try { write({ schema: endpoint.reply, method, url, httpStatus: '200' })({}) } catch (error) { assert.match(String(error), /is required|does not match/, address) }
  }
})
