/** What a program is answered that may not do this: a status, and the condition that it broke as RFC 4918 § 16 names it; `href`: about which address. */
export class Refusal extends Error {
  readonly status: number
  readonly condition: string | null
  readonly href: string | null
  constructor(status: number, condition: string | null = null, href: string | null = null) {
    super(String(status))
    this.status = status
    this.condition = condition
    this.href = href
  }
}
