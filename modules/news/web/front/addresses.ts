/** Where an article is read, and where its picture is. */
export const addressOf = (id: string): string => `/actualites/${id}`
export const fileAddress = (articleId: string, fileId: string, variant?: 'feed' | 'full'): string => `/api/news/${articleId}/files/${fileId}${variant ? `?variant=${variant}` : ''}`
/** A day of the contract (`2026-11-24`) as a moment of that day, wherever the browser is. */
export const dayAt = (day: string): Date => new Date(`${day}T12:00:00`)
