// How a post is called and where it is read.
import { plain } from '#lib/markdown/parse.ts'

/** Where a post is read. */
export const postAddress = (spaceId: string, postId: string): string => `/espaces/${spaceId}/publications/${postId}`

/** The first words of a text of Markdown, on one line. */
export function beginning(body: string): string {
  // Far more than is shown: marks take room, and a text may be long.
  const line = plain(body.slice(0, 1000))
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/\s\S*$/, '')}…`
}
