export type Kind = 'staff' | 'councillor' | 'foster_carer' | 'partner' | 'guest'

/** Who asks, when, and through which door. Read with the session in one statement; passed to every verb and read. */
export type Actor = {
  personId: string
  /** The clock of this request: SQL takes its time from here. */
  at: Date
  /** `session:…`, `token:…` or `system`: kept in the journal. */
  via: string
  sessionId: string | null
  /** What a token may do; null for a browser session, which may do all its person may. */
  tokenScopes: readonly string[] | null
  /** What the person counts as: themselves, everyone of their authorities, their audiences. */
  principals: readonly string[]
  authorities: readonly { id: string, kind: Kind }[]
  mainAuthorityId: string
  locale: 'fr' | 'en'
  /** Modules that the person's main authority has switched off, or has not opened to them yet: for them, those are not there. */
  modulesOff: readonly string[]
  administers: 'nothing' | 'authority' | 'platform'
}

/** As much of the actor as a query on what they may see needs. */
export type Who = Pick<Actor, 'personId' | 'principals' | 'at'>

const internal = new Set<Kind>(['staff', 'councillor', 'foster_carer'])
export const isInternal = (kind: Kind): boolean => internal.has(kind)
/** Authorities of which the person is a member and not an outside partner. */
export const homeAuthorities = (actor: Actor): string[] => actor.authorities.filter((a) => internal.has(a.kind)).map((a) => a.id)
/** Partners and guests only: they see people and spaces through what they share. */
export const isOutsider = (actor: Actor): boolean => !actor.authorities.some((a) => internal.has(a.kind))
