// Whether something read from a file has the form that a schema gives it. Requests are checked at the door.
import { Ajv } from 'ajv'
import type { Static, TSchema } from 'typebox'

const ajv = new Ajv({ strict: false })

export const hasForm = <S extends TSchema>(schema: S, value: unknown): value is Static<S> => ajv.validate(schema, value)
/** The first thing that is wrong with it, in a few words: where, and what. */
export const fault = (schema: TSchema, value: unknown): string | null => (hasForm(schema, value) ? null : ajv.errorsText(ajv.errors, { dataVar: '' }))
