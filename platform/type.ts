// The words that contracts are written with. Their types are TypeBox's; what they build is JSON Schema, which takes fifteen lines,
// while its 679 files would take each process ten megabytes and a third of its start (decision 16).
import type { TSchema, Type as TypeBox } from 'typebox'

type Words = 'Array' | 'Boolean' | 'Integer' | 'Intersect' | 'Literal' | 'Null' | 'Object' | 'Optional' | 'Partial' | 'Record' | 'String' | 'Tuple' | 'Union' | 'Unknown' | 'Unsafe'

const optional = Symbol('optional')
/** Seen by `Object` alone: a copy of the schema by its keywords is required again. */
const asOptional = (schema: TSchema): TSchema => Object.defineProperty({ ...schema }, optional, { value: true })
const object = (properties: Record<string, TSchema>, options: object = {}): TSchema => {
  const required = Object.keys(properties).filter((name) => !(optional in properties[name]!))
  return { type: 'object', ...(required.length > 0 ? { required } : {}), properties, ...options }
}

const words = {
  Array: (items: TSchema, options?: object) => ({ type: 'array', items, ...options }),
  Boolean: (options?: object) => ({ type: 'boolean', ...options }),
  Integer: (options?: object) => ({ type: 'integer', ...options }),
  Intersect: (allOf: TSchema[], options?: object) => ({ allOf, ...options }),
  Literal: (value: string | number | boolean, options?: object) => ({ type: typeof value, const: value, ...options }),
  Null: (options?: object) => ({ type: 'null', ...options }),
  Object: object,
  Optional: asOptional,
  Partial: ({ properties }: { properties: Record<string, TSchema> }) => ({ type: 'object', properties }),
  Record: (key: { pattern?: string }, value: TSchema, options?: object) => ({ type: 'object', patternProperties: { [key.pattern ?? '^.*$']: value }, ...options }),
  String: (options?: object) => ({ type: 'string', ...options }),
  Tuple: (items: TSchema[], options?: object) => ({ type: 'array', additionalItems: false, items, minItems: items.length, ...options }),
  Union: (anyOf: TSchema[], options?: object) => ({ anyOf, ...options }),
  Unknown: (options?: object) => ({ ...options }),
  Unsafe: (schema: TSchema) => schema,
} satisfies Record<Words, unknown>

export const Type = words as unknown as Pick<typeof TypeBox, Words>
