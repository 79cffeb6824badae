// Errors as the server says them (problem+json, RFC 9457), with the sentence to show.
export type FieldError = { field: string; message: string }
type Parts = { status: number; code: string; title?: string; detail?: string; errors?: FieldError[] }

export class Problem extends Error {
  readonly status: number
  /** Permanent and English; `network` when the server could not be reached. */
  readonly code: string
  /** The server's sentence in the person's language, or null. */
  readonly sentence: string | null
  readonly fields: readonly FieldError[]

  constructor({ status, code, title, detail, errors }: Parts) {
    super(code)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.sentence = detail ?? title ?? null
    this.fields = errors ?? []
  }
}

/** Reads a failed reply, whatever its body. */
export async function problemFrom(reply: Response): Promise<Problem> {
  try {
    return problemOf(reply.status, await reply.json())
  } catch {
    return problemOf(reply.status, null)
  }
}

/** A problem out of a status and a parsed body. */
export function problemOf(status: number, body: unknown): Problem {
  const parts: Partial<Parts> = typeof body === 'object' && body !== null ? body : {}
  return new Problem({ ...parts, status, code: typeof parts.code === 'string' ? parts.code : `http.${status}` })
}

/** The reading of any thrown thing as a problem. */
export const asProblem = (error: unknown): Problem => error instanceof Problem ? error : new Problem({ status: 0, code: 'unknown' })

/** Worth another try: the network or the server, never a refusal. */
export const isPassing = (error: unknown): boolean => error instanceof Problem && (error.code === 'network' || error.status >= 500)
