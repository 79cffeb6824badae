import validators from '@fastify/ajv-compiler'
import serializers from '@fastify/fast-json-stringify-compiler'

type Check = { (data: unknown): unknown, errors?: unknown }
type Compile = (route: unknown) => Check

/** Fastify's own compilers, each schema at its first request: of hundreds of addresses a process is asked for few, and all of them would take much of its start and of its memory. */
const whenAsked = <Factory extends (...given: never[]) => unknown>(build: Factory): Factory => ((...given: Parameters<Factory>) => {
  const compile = build(...given) as Compile
  return (route: unknown): Check => {
    let made: Check | undefined
    const check: Check = (data) => {
      made ??= compile(route)
      const answer = made(data)
      check.errors = made.errors
      return answer
    }
    return check
  }
}) as unknown as Factory

export const compilersFactory = { buildValidator: whenAsked(validators()), buildSerializer: whenAsked(serializers()) }
