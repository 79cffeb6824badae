// Where a post and a comment are read, and how that is passed on.
import { notify } from '#web/data/notify.ts'
import type { Post } from './feed.ts'

export const postAddress = ({ spaceId, id }: { spaceId: string; id: string }): string => `/espaces/${spaceId}/publications/${id}`
export const commentAddress = (post: Post, commentId: string): string => `${postAddress(post)}#commentaire-${commentId}`

/** Puts an address on the clipboard; where the browser allows none, shows it to be copied by hand. */
export function copyLink(path: string, copied: string): void {
  const address = new URL(path, location.origin).href
  const shown = (): void => notify(address)
  if ('clipboard' in navigator) navigator.clipboard.writeText(address).then(() => notify(copied), shown)
  else shown()
}
