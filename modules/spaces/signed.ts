// A part of a blueprint as a space would be given it, each text beside a sign that stands for it in both languages: what is saved again unchanged says what it said.
import type { BlueprintPart, Put, Said } from '#platform/blueprint.ts'
import { uuidv7 } from '#platform/db/ids.ts'

export type Signed = { puts: (Put & { sign: Put })[], signs: ReadonlyMap<string, Said> }

export function signedPart(part: BlueprintPart, given: unknown, say: (text: Said) => string): Signed {
  const mark = uuidv7()
  const signs = new Map<string, Said>()
  const signed = part.says(given, (text) => {
    const sign = `${mark}~${signs.size}`
    signs.set(sign, text)
    return sign
  })
  return { puts: part.says(given, say).map((put, nth) => ({ ...put, sign: { ...signed[nth]!, kind: put.kind } })), signs }
}
