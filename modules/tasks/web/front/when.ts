export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
export const dayFrom = (on: string): Date => new Date(`${on}T12:00:00Z`)

/** Its page: in its space, or among one's own. */
export const addressOf = ({ spaceId, id }: { spaceId: string | null; id: string }): string => (spaceId === null ? `/taches/${id}` : `/espaces/${spaceId}/taches/${id}`)
