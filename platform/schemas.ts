// Pieces that many contracts share. Lengths are limits of the product, checked before any work is done.
import type { Static, TSchema, TUnsafe } from 'typebox'
import { Type } from './type.ts'

export const Id = Type.String({ format: 'uuid' })
export const Instant = Type.String({ format: 'date-time', description: 'RFC 3339, UTC' })

/** `type: [T, 'null']` where it can be said so: unions make serialising slow. */
export const Nullable = <T extends TSchema>(schema: T): TUnsafe<Static<T> | null> => {
  const { type, ...rest } = schema as { type?: string }
  return Type.Unsafe<Static<T> | null>(typeof type === 'string' && !('enum' in rest) ? { ...rest, type: [type, 'null'] } : { anyOf: [schema, { type: 'null' }] })
}
export const OneOf = <const T extends string>(values: readonly T[], options = {}): TUnsafe<T> => Type.Unsafe<T>({ type: 'string', enum: values, ...options })
export const Can = Type.Array(Type.String(), { description: 'What the caller may do with it: the browser holds no rule of its own' })
export const Version = Type.Integer({ minimum: 1, description: 'Also sent as ETag; give it back in If-Match' })
export const None = Type.Null({ description: 'no body' })

export const Cursor = Type.Optional(Type.String({ maxLength: 200, description: 'The `next` of the page before' }))
export const Limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 20 }))

/** A page of a list: `next` is null on the last one. */
export const Page = <T extends TSchema>(item: T) => Type.Object({ items: Type.Array(item), next: Nullable(Type.String()) })

/** A person as others see them beside what they wrote. */
export const PersonCard = Type.Object({
  id: Id,
  name: Type.String(),
  headline: Type.String({ description: 'Job and place, in words' }),
  external: Nullable(Type.String({ description: 'Name of their organisation when they are not of the authority shown' })),
})
