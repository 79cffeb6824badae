import type { Handlers } from '#platform/module.ts'
import type { api } from './api.ts'
import { createComment, editComment, listComments, restoreComment, trashComment } from './comments.ts'
import { createPost, editPost, listPosts, mayPost, readPost, restorePost, trashPost } from './posts.ts'
import { setReaction } from './reactions.ts'

export const routes = {
  'GET /spaces/:id/posts': ({ params, query }, { db, actor }) => listPosts(db, actor, params.id, query),
  'POST /spaces/:id/posts': async ({ params, body }, { db, work, actor }) => {
    // Asked before, so that a post without photos is one statement, which needs no transaction around it.
    const space = await mayPost(db, actor, params.id)
    return work((tx) => createPost(tx, actor, space, body))
  },
  'GET /posts/:id': ({ params }, { db, actor }) => readPost(db, actor, params.id),
  'PATCH /posts/:id': ({ params, body, ifMatch }, { work, actor }) => work((tx) => editPost(tx, actor, params.id, ifMatch, body.body)),
  'DELETE /posts/:id': ({ params }, { work, actor }) => work((tx) => trashPost(tx, actor, params.id)),
  'PUT /posts/:id/restoration': ({ params }, { work, actor }) => work((tx) => restorePost(tx, actor, params.id)),
  'GET /posts/:id/comments': ({ params, query }, { db, actor }) => listComments(db, actor, params.id, query),
  'POST /posts/:id/comments': ({ params, body }, { work, actor }) => work((tx) => createComment(tx, actor, params.id, body.body)),
  'PATCH /comments/:id': ({ params, body, ifMatch }, { work, actor }) => work((tx) => editComment(tx, actor, params.id, ifMatch, body.body)),
  'DELETE /comments/:id': ({ params }, { work, actor }) => work((tx) => trashComment(tx, actor, params.id)),
  'PUT /comments/:id/restoration': ({ params }, { work, actor }) => work((tx) => restoreComment(tx, actor, params.id)),
  'PUT /posts/:id/reactions/:kind': ({ params }, { work, actor }) => work((tx) => setReaction(tx, actor, params.id, params.kind, true)),
  'DELETE /posts/:id/reactions/:kind': ({ params }, { work, actor }) => work((tx) => setReaction(tx, actor, params.id, params.kind, false)),
} satisfies Handlers<typeof api>
