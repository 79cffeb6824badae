/** What is wrong with a request, by a permanent code. The door turns it into problem+json (RFC 9457) in the person's language. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  /** The field of the body concerned, and values that the sentence names. */
  readonly about: { field?: string, [name: string]: string | number | undefined }
  constructor(status: number, code: string, about: Problem['about'] = {}) {
    super(code)
    this.status = status
    this.code = code
    this.about = about
  }
}

/** code → its sentence in each language; `{name}` is replaced by that value of `about`. */
export type Problems = Readonly<Record<string, { fr: string, en: string }>>
