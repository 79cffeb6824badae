import type { Handlers } from '#platform/module.ts'
import { readDesk } from './access.ts'
import type { api } from './api.ts'
import { createArticle, editArticle, restoreArticle, trashArticle } from './articles.ts'
import { previewNews } from './audience.ts'
import { listDesk, listNews, listVersions } from './lists.ts'
import { readArticle } from './present.ts'
import { publishArticle, setArchived, setReview, withdrawArticle } from './publishing.ts'
import { acknowledge, followUp, peopleOfReading, remind } from './readings.ts'
import { createComment, listComments, restoreComment, setThanks, trashComment } from './talk.ts'
import { createDisplay, listDisplays, removeDisplay } from './outlets/displays.ts'
import { createFeed, readFeed, removeFeed } from './outlets/feed.ts'
import { createLetter, listLetters, removeLetter } from './outlets/letters.ts'
import { sendFile } from './served.ts'

export const routes = {
  'GET /news': ({ query }, { db, actor }) => listNews(db, actor, query),
  'POST /news': ({ body }, { work, actor }) => work((tx) => createArticle(tx, actor, body)),
  'GET /news/:id': ({ params }, { db, actor }) => readArticle(db, actor, params.id),
  'PATCH /news/:id': ({ params, body, ifMatch }, { work, actor }) => work((tx) => editArticle(tx, actor, params.id, ifMatch, body)),
  'DELETE /news/:id': ({ params }, { work, actor }) => work((tx) => trashArticle(tx, actor, params.id)),
  'PUT /news/:id/restoration': ({ params }, { work, actor }) => work((tx) => restoreArticle(tx, actor, params.id)),
  'GET /news/:id/files/:fileId': sendFile as never,
  'GET /news/:id/versions': ({ params, query }, { db, actor }) => listVersions(db, actor, params.id, query),
  'PUT /news/:id/review': ({ params }, { work, actor }) => work((tx) => setReview(tx, actor, params.id, true)),
  'DELETE /news/:id/review': ({ params }, { work, actor }) => work((tx) => setReview(tx, actor, params.id, false)),
  'PUT /news/:id/publication': ({ params, body }, { work, actor }) => work((tx) => publishArticle(tx, actor, params.id, body.at)),
  'DELETE /news/:id/publication': ({ params }, { work, actor }) => work((tx) => withdrawArticle(tx, actor, params.id)),
  'PUT /news/:id/archive': ({ params }, { work, actor }) => work((tx) => setArchived(tx, actor, params.id, true)),
  'DELETE /news/:id/archive': ({ params }, { work, actor }) => work((tx) => setArchived(tx, actor, params.id, false)),
  'GET /news-desk': (_input, { db, actor }) => readDesk(db, actor),
  'GET /news-desk/articles': ({ query }, { db, actor }) => listDesk(db, actor, query),
  'POST /news-desk/preview': ({ body }, { db, actor }) => previewNews(db, actor, body),
  'PUT /news/:id/reading': ({ params }, { work, actor }) => work((tx) => acknowledge(tx, actor, params.id)),
  'GET /news/:id/readings': ({ params }, { db, actor }) => followUp(db, actor, params.id),
  'GET /news/:id/readings/people': ({ params, query }, { db, actor }) => peopleOfReading(db, actor, params.id, query),
  'PUT /news/:id/reminder': ({ params }, { work, actor }) => work((tx) => remind(tx, actor, params.id)),
  'GET /news/:id/comments': ({ params, query }, { db, actor }) => listComments(db, actor, params.id, query),
  'POST /news/:id/comments': ({ params, body }, { work, actor }) => work((tx) => createComment(tx, actor, params.id, body.body)),
  'DELETE /news-comments/:id': ({ params }, { work, actor }) => work((tx) => trashComment(tx, actor, params.id)),
  'PUT /news-comments/:id/restoration': ({ params }, { work, actor }) => work((tx) => restoreComment(tx, actor, params.id)),
  'PUT /news/:id/thanks': ({ params }, { work, actor }) => work((tx) => setThanks(tx, actor, params.id, true)),
  'DELETE /news/:id/thanks': ({ params }, { work, actor }) => work((tx) => setThanks(tx, actor, params.id, false)),
  'GET /me/news-feed': (_input, { db, actor }) => readFeed(db, actor),
  'POST /me/news-feed': (_input, { work, actor }) => work((tx) => createFeed(tx, actor)),
  'DELETE /me/news-feed': (_input, { work, actor }) => work((tx) => removeFeed(tx, actor)),
  'GET /newsletters': ({ query }, { db, actor }) => listLetters(db, actor, query),
  'POST /newsletters': ({ body }, { work, actor }) => work((tx) => createLetter(tx, actor, body)),
  'DELETE /newsletters/:id': ({ params }, { work, actor }) => work((tx) => removeLetter(tx, actor, params.id)),
  'GET /news-displays': ({ query }, { db, actor }) => listDisplays(db, actor, query),
  'POST /news-displays': ({ body }, { work, actor }) => work((tx) => createDisplay(tx, actor, body)),
  'DELETE /news-displays/:id': ({ params }, { work, actor }) => work((tx) => removeDisplay(tx, actor, params.id)),
} satisfies Handlers<typeof api>
