import { Type } from 'typebox'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Instant, Limit, None, Nullable, OneOf, Page, PersonCard, Version } from '#platform/schemas.ts'

export const Reaction = OneOf(['thanks', 'useful', 'seen', 'bravo'])
export const Photo = Type.Object({ id: Id, alt: Type.String(), width: Type.Integer(), height: Type.Integer() })
export const Comment = Type.Object({ id: Id, postId: Id, author: PersonCard, body: Type.String(), createdAt: Instant, editedAt: Nullable(Instant), version: Version, can: Can })
export const Post = Type.Object({
  id: Id, spaceId: Id, author: PersonCard, body: Type.String({ description: 'A safe subset of Markdown' }), createdAt: Instant, editedAt: Nullable(Instant),
  photos: Type.Array(Photo),
  reactions: Type.Object({ thanks: Type.Integer(), useful: Type.Integer(), seen: Type.Integer(), bravo: Type.Integer() }),
  mine: Type.Array(Reaction),
  commentCount: Type.Integer(), comments: Type.Array(Comment, { description: 'The latest three, oldest first' }),
  version: Version, can: Can,
})
const body = Type.String({ minLength: 1, maxLength: 20_000, description: 'Safe Markdown subset' })
const photos = Type.Array(Type.Object({ fileId: Id, alt: Type.Optional(Type.String({ maxLength: 300 })) }), { maxItems: 20 })

const inSpace = { 'space.not_found': 404, 'space.members_only': 403 } as const
const post = { 'post.not_found': 404 } as const
const comment = { 'comment.not_found': 404 } as const

export const api = {
  'GET /spaces/:id/posts': {
    summary: 'The wall of a space, newest first; with `after`, what came since that post, oldest first', reply: Page(Post), errors: inSpace,
    query: Type.Object({ cursor: Cursor, limit: Limit, after: Type.Optional(Id) }),
  },
  'POST /spaces/:id/posts': {
    summary: 'Post to a wall', status: 201, reply: Post, body: Type.Object({ body: Type.String({ maxLength: 20_000 }), photos: Type.Optional(photos) }),
    errors: { ...inSpace, 'space.not_allowed': 403, 'post.empty': 422, 'file.not_found': 422 },
  },
  'GET /posts/:id': { summary: 'A post', reply: Post, errors: post },
  'PATCH /posts/:id': { summary: 'Change one’s post', ifMatch: true, reply: Post, body: Type.Object({ body }), errors: { ...post, 'post.not_allowed': 403, 'post.empty': 422 } },
  'DELETE /posts/:id': { summary: 'Trash a post: its author or a host', status: 204, reply: None, errors: { ...post, 'post.not_allowed': 403 } },
  'PUT /posts/:id/restoration': { summary: 'Take a post back out of the trash, within 30 days', reply: Post, errors: { ...post, 'post.not_allowed': 403 } },
  'GET /posts/:id/comments': { summary: 'Comments of a post, oldest first; the cursor goes back in time', reply: Page(Comment), errors: post, query: Type.Object({ cursor: Cursor, limit: Limit }) },
  'POST /posts/:id/comments': { summary: 'Comment on a post', status: 201, reply: Comment, body: Type.Object({ body: Type.String({ minLength: 1, maxLength: 5_000 }) }), errors: { ...post, 'post.not_allowed': 403, 'comment.empty': 422 } },
  'PATCH /comments/:id': { summary: 'Change one’s comment', ifMatch: true, reply: Comment, body: Type.Object({ body: Type.String({ minLength: 1, maxLength: 5_000 }) }), errors: { ...comment, 'comment.empty': 422, 'comment.not_allowed': 403 } },
  'DELETE /comments/:id': { summary: 'Trash a comment: its author or a host', status: 204, reply: None, errors: { ...comment, 'comment.not_allowed': 403 } },
  'PUT /comments/:id/restoration': { summary: 'Take a comment back out of the trash', reply: Comment, errors: { ...comment, 'comment.not_allowed': 403 } },
  'PUT /posts/:id/reactions/:kind': { summary: 'React: thanks, useful, seen or bravo', reply: Post, errors: { ...post, 'post.not_allowed': 403, 'reaction.unknown': 422 } },
  'DELETE /posts/:id/reactions/:kind': { summary: 'Take one’s reaction back', reply: Post, errors: { ...post, 'reaction.unknown': 422 } },
} satisfies Api
