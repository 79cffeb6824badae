import type { House } from './house.ts'
import type { Name } from './town.ts'

/** Who knocks in the rights test, and who of the town plays them, as seen from the private space « Cuisines ». */
export const knockers = {
  nobody: null, stranger: 'omar', elsewhere: 'agnes', guest: 'olivier', reader: 'ines', contributor: 'nadege', partner: 'paul', host: 'sylvie', owner: 'claire',
  authorityAdmin: 'ada', platformAdmin: 'pia', tokenRead: 'read', tokenWrite: 'write',
} as const satisfies Record<string, Name | 'read' | 'write' | null>
export type Knocker = keyof typeof knockers
export const order = Object.keys(knockers) as Knocker[]

export type Knock = { url: string, body?: object, headers?: Record<string, string> }
/**
 * What each knocker must be answered at an address, in the order above. `given` makes what the address needs afresh for each of them:
 * `who` is the person who will knock.
 */
export type Right = { given: (house: House, who: Name | null) => Promise<Knock> | Knock, expect: string }
export type Rights = Readonly<Record<string, Right>>

/** A word that stands in every content of the private space: nobody without the right may ever receive it. */
export const canary = 'CANARI-7f3a'

/** A post of Nadège in the private space, with a comment of Thomas. */
export async function givenPost(house: House, author: Name = 'nadege'): Promise<{ postId: string, commentId: string }> {
  const post = (await house.as(author).post(`/api/spaces/${house.town.spaces.private}/posts`, { body: `${canary} plateau rouge` })).json()
  const comment = (await house.as('thomas').post(`/api/posts/${post.id}/comments`, { body: `${canary} d’accord` })).json()
  return { postId: post.id, commentId: comment.id }
}
