// A wall as the browser holds it: posts in order, each once. Pure, so that it can be tested without a browser.
import type { Static } from 'typebox'
import type { Comment as CommentSchema, Post as PostSchema, Reaction as ReactionSchema } from '../api.ts'

export type Post = Static<typeof PostSchema>
export type Comment = Static<typeof CommentSchema>
export type Reaction = Static<typeof ReactionSchema>
export type Feed = { items: Post[]; next: string | null }

/** Is a post within what is loaded of a wall? */
export const within = (feed: Feed, id: string): boolean => feed.next === null || id > (feed.items.at(-1)?.id ?? '')

// Ids are uuidv7: their order is that of time, and the server's.
const newestFirst = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? 1 : a.id > b.id ? -1 : 0)

/** Two lists as one: each post once (the later word wins), newest first. */
export function merge(known: readonly Post[], incoming: readonly Post[]): Post[] {
  const byId = new Map(known.map((post) => [post.id, post]))
  for (const post of incoming) byId.set(post.id, post)
  return [...byId.values()].sort(newestFirst)
}

/** The feed with a post changed, wherever it is. */
export const replace = (items: readonly Post[], post: Post): Post[] => items.map((known) => (known.id === post.id ? post : known))
export const without = (items: readonly Post[], id: string): Post[] => items.filter((post) => post.id !== id)
export const newestId = (...lists: readonly (readonly Post[])[]): string | undefined => lists.flat().map((post) => post.id).sort().at(-1)

/** Comments of several readings as one list, each once, oldest first. */
export function mergeComments(...lists: readonly (readonly Comment[])[]): Comment[] {
  const byId = new Map<string, Comment>()
  for (const comment of lists.flat()) {
    const known = byId.get(comment.id)
    if (!known || known.version <= comment.version) byId.set(comment.id, comment)
  }
  return [...byId.values()].sort(newestFirst).reverse()
}

/** A comment and the replies below it. */
export type Thread = { comment: Comment; replies: Comment[] }

/** Comments, oldest first, as they are drawn: each reply below its comment; one whose comment is not here stands by itself. */
export function threads(comments: readonly Comment[]): Thread[] {
  const here = new Map<string, Thread>(comments.filter(({ parentId }) => parentId === null).map((comment) => [comment.id, { comment, replies: [] }]))
  return comments.flatMap((comment) => {
    const above = comment.parentId === null ? here.get(comment.id) : here.get(comment.parentId)
    if (!above) return [{ comment, replies: [] }]
    if (above.comment.id === comment.id) return [above]
    above.replies.push(comment)
    return []
  })
}

/** A post with one's reaction given or taken back, as the server will say it. */
export function reacted(post: Post, kind: Reaction, given: boolean): Post {
  if (post.mine.includes(kind) === given) return post
  return {
    ...post,
    mine: given ? [...post.mine, kind] : post.mine.filter((mine) => mine !== kind),
    reactions: { ...post.reactions, [kind]: Math.max(0, post.reactions[kind] + (given ? 1 : -1)) },
  }
}

/** A comment with one's thanks given or taken back, as the server will say it. */
export const thanked = (comment: Comment, given: boolean): Comment => (comment.thanked === given ? comment : { ...comment, thanked: given, thanks: Math.max(0, comment.thanks + (given ? 1 : -1)) })

/** A post where a comment that is there already says something else, wherever it stands in it. */
export function restated(post: Post, comment: Comment): Post {
  const said = (one: Comment): Comment => (one.id === comment.id ? comment : one)
  const { question } = post
  return {
    ...post, comments: post.comments.map(said),
    question: question && { ...question, answer: question.answer && said(question.answer), official: question.official && { ...question.official, comment: said(question.official.comment) } },
  }
}

/** A post with a comment just written under it. */
export const commented = (post: Post, comment: Comment): Post => post.comments.some((known) => known.id === comment.id) ? post
  : { ...post, commentCount: post.commentCount + 1, comments: [...post.comments, comment].slice(-3) }
