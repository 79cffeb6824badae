// The sentence that tells a person what went wrong: the server's own, or the house's when the server could not speak.
import { asProblem } from '#web/data/problem.ts'
import type { House } from '#web/data/house.ts'

export function sentenceOf(error: unknown, house: House): string {
  const problem = asProblem(error)
  if (problem.code === 'network') return house.problem.network
  return problem.sentence ?? house.problem.unknown
}

/** What the server says of one field, or null. */
export const fieldError = (error: unknown, field: string): string | null =>
  error ? asProblem(error).fields.find((f) => f.field === field || f.field === `/${field}`)?.message ?? null : null
