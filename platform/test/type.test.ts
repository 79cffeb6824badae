import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Type as TypeBox } from 'typebox'
import { hasForm } from '../form.ts'
import { Type } from '../type.ts'

/** One schema with every word, some with options. */
const everything = (T: typeof Type) => T.Object({
  id: T.String({ format: 'uuid' }), at: T.Optional(T.Integer({ minimum: 1 })), yes: T.Boolean(), none: T.Null(), any: T.Unknown(), one: T.Literal(1), word: T.Literal('a'),
  list: T.Array(T.Optional(T.String()), { maxItems: 2 }), pair: T.Tuple([T.Integer(), T.Integer()]), either: T.Union([T.String(), T.Null()], { description: 'x' }),
  both: T.Intersect([T.Object({ a: T.String() }), T.Object({})]), some: T.Optional(T.Partial(T.Object({ a: T.String(), b: T.Integer() }))),
  byName: T.Record(T.String(), T.Unknown()), byWord: T.Record(T.String({ pattern: '^[a-z]+$' }), T.String(), { maxProperties: 2 }), free: T.Unsafe<string>({ type: 'string', enum: ['a'] }),
}, { additionalProperties: false })

test('our words build what TypeBox builds, letter for letter', () => {
  assert.equal(JSON.stringify(everything(Type)), JSON.stringify(everything(TypeBox)))
})

test('a copy of an optional schema is required again; itself it stays optional', () => {
  const note = Type.Optional(Type.String())
  assert.deepEqual(Type.Object({ note }), { type: 'object', properties: { note: { type: 'string' } } })
  assert.deepEqual(Type.Object({ note: { ...note } }).required, ['note'])
})

test('a form holds or does not', () => {
  const schema = Type.Object({ id: Type.String(), n: Type.Optional(Type.Integer({ maximum: 3 })) }, { additionalProperties: false })
  assert.ok(hasForm(schema, { id: 'a', n: 3 }))
  for (const wrong of [{ id: 1 }, { id: 'a', n: 4 }, { id: 'a', n: '3' }, { id: 'a', more: 1 }, {}, null]) assert.ok(!hasForm(schema, wrong))
})
