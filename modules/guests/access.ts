import type { Role } from '#platform/access/access.ts'

/** Who comes from outside is no secret to whoever reads the space; its hosts invite. */
export const permissions = { 'guest.read': 'onlooker', 'guest.invite': 'host' } as const satisfies Record<string, Role>
