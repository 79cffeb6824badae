import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Instant, Limit, None, Nullable, OneOf, Page, PersonCard, Version } from '#platform/schemas.ts'
import { RuleSchema } from '#modules/audiences/index.ts'

const Day = Type.String({ format: 'date' })
const Named = Type.Object({ id: Id, name: Type.String() })
export const categories = ['institution', 'hr', 'field', 'safety', 'digital', 'life'] as const
export const Category = OneOf(categories, { description: 'institution: the authority itself, hr: human resources, field: work on the ground, safety: safety and health, digital, life: culture and life at work' })
export const State = OneOf(['draft', 'review', 'scheduled', 'published', 'archived'])
const Image = Type.Object({ id: Id, alt: Type.String(), caption: Type.String(), width: Type.Integer(), height: Type.Integer() })

/** An article in a list of readers. */
export const ArticleLine = Type.Object({
  id: Id, title: Type.String(), summary: Type.String(), image: Nullable(Image), from: Type.String({ description: 'The unit that it is written for the people of, else who wrote it' }), categories: Type.Array(Category), minutes: Type.Integer({ description: 'To read it' }),
  publishedAt: Instant, featured: Type.Boolean(), toReadBy: Nullable(Day), readAt: Nullable(Instant), corrected: Type.Boolean(),
})
/** One on the desk of editors. */
export const DeskLine = Type.Object({
  id: Id, title: Type.String(), state: State, unit: Nullable(Named), aimed: Type.Boolean({ description: 'Not for all of them: it has a rule' }), author: Type.String(), at: Instant, publishAt: Nullable(Instant), readBy: Nullable(Day), version: Version,
})
export const Article = Type.Object({
  id: Id, authorityId: Id, unit: Nullable(Named), author: PersonCard, title: Type.String(), summary: Type.String(), body: Type.String({ description: 'A safe subset of Markdown, with headings of levels 2 and 3' }), minutes: Type.Integer(),
  image: Nullable(Image), files: Type.Array(Type.Object({ id: Id, name: Type.String(), mime: Type.String(), size: Type.Integer() })), categories: Type.Array(Category), short: Type.String(), state: State,
  rule: Nullable(RuleSchema), audience: Type.Array(Type.String(), { description: 'Whom it is for, in the names of its rule; none: everyone, or a rule that names would not tell' }),
  featuredUntil: Nullable(Day), readBy: Nullable(Day), readAt: Nullable(Instant), talk: OneOf(['open', 'closed']), commentCount: Type.Integer(), thanksCount: Type.Integer(), thanked: Type.Boolean({ description: 'By the caller' }), reserve: Type.Boolean({ description: 'Under the law on speech before an election: somebody else than its author publishes it' }),
  corrections: Type.Array(Type.Object({ at: Instant, text: Type.String() })), createdAt: Instant, editedAt: Nullable(Instant), reviewBy: Nullable(Type.String()), publishAt: Nullable(Instant), publishedAt: Nullable(Instant), version: Version, can: Can,
})
export const Comment = Type.Object({ id: Id, author: PersonCard, body: Type.String(), at: Instant, byWriter: Type.Boolean({ description: 'By who wrote the article' }), can: Can })
const Letter = Type.Object({ id: Id, title: Type.String(), intro: Type.String(), unit: Nullable(Named), createdAt: Instant, address: Type.String({ description: 'The page of it, without script' }), articleCount: Type.Integer({ description: 'Of those that are for the caller' }), can: Can })
const DisplayPlace = Type.Object({ siteId: Type.Optional(Id), territoryId: Type.Optional(Id), tradeId: Type.Optional(Id) })
const Display = Type.Object({ id: Id, name: Type.String(), unit: Nullable(Named), place: DisplayPlace, createdAt: Instant })

const title = Type.String({ minLength: 1, maxLength: 160 })
const content = {
  summary: Type.Optional(Type.String({ maxLength: 400 })), body: Type.Optional(Type.String({ maxLength: 30_000 })), image: Type.Optional(Nullable(Type.Object({ fileId: Id, alt: Type.String({ maxLength: 300 }), caption: Type.Optional(Type.String({ maxLength: 200 })) }))),
  fileIds: Type.Optional(Type.Array(Id, { maxItems: 20 })), categories: Type.Optional(Type.Array(Category, { maxItems: 3, uniqueItems: true })), rule: Type.Optional(Nullable(RuleSchema)),
  unitId: Type.Optional(Nullable(Id)), short: Type.Optional(Type.String({ maxLength: 160 })), featuredUntil: Type.Optional(Nullable(Day)), readBy: Type.Optional(Nullable(Day)), talk: Type.Optional(OneOf(['open', 'closed'])), reserve: Type.Optional(Type.Boolean()),
}
const Persona = Type.Object({ kind: Type.Optional(Type.String({ maxLength: 20 })), unitId: Type.Optional(Id), territoryId: Type.Optional(Id), siteId: Type.Optional(Id), tradeId: Type.Optional(Id) })
const article = { 'news.not_found': 404 } as const
const may = { ...article, 'news.not_editor': 403, 'news.wrong_state': 409 } as const
const wrong = { 'news.empty': 422, 'news.heading_level': 422, 'news.heading_empty': 422, 'news.heading_order': 422, 'news.alt_missing': 422, 'news.day_past': 422, 'news.unit_unknown': 422, 'audience.rule_invalid': 422, 'file.not_found': 422 } as const

export const api = {
  'GET /news': {
    summary: 'The news that is for the caller, newest first; whether they write some', reply: Type.Object({ ...Page(ArticleLine).properties, can: Can }),
    query: Type.Object({ category: Type.Optional(Category), archived: Type.Optional(Type.Boolean({ description: 'What is over, instead' })), cursor: Cursor, limit: Limit }),
  },
  'POST /news': { summary: 'Begin an article, as a draft: an editor of news, for their unit or for all', status: 201, reply: Article, body: Type.Object({ title, authorityId: Type.Optional(Id), ...content }), errors: { 'news.not_editor': 403, ...wrong } },
  'GET /news/:id': { summary: 'An article that is for the caller, or that they write', reply: Article, errors: article },
  'PATCH /news/:id': {
    summary: 'Change an article; of a published one, `correction` says what was wrong', ifMatch: true, reply: Article, body: Type.Object({ title: Type.Optional(title), correction: Type.Optional(Type.String({ maxLength: 500 })), ...content }), errors: { ...may, ...wrong },
  },
  'DELETE /news/:id': { summary: 'Trash an article', status: 204, reply: None, errors: may },
  'PUT /news/:id/restoration': { summary: 'Take an article back out of the trash, within 30 days', reply: Article, errors: article },
  'GET /news/:id/files/:fileId': { summary: 'The picture of an article, or a file of it', reply: None, raw: 'bytes', query: Type.Object({ variant: Type.Optional(OneOf(['feed', 'full', 'original'])) }), errors: article },
  'GET /news/:id/versions': { summary: 'What an article said before, the latest first', errors: may, reply: Page(Type.Object({ number: Type.Integer(), title: Type.String(), summary: Type.String(), body: Type.String(), by: Type.String({ description: 'Who changed it' }), at: Instant })), query: Type.Object({ cursor: Cursor, limit: Limit }) },
  'PUT /news/:id/review': { summary: 'Ask the other editors to read it again', reply: Article, errors: may },
  'DELETE /news/:id/review': { summary: 'Back to a draft', reply: Article, errors: may },
  'PUT /news/:id/publication': { summary: 'Publish it now, or at a moment', reply: Article, body: Type.Object({ at: Type.Optional(Instant) }), errors: { ...may, 'news.reserve_needs_other': 403, 'news.day_past': 422, 'news.moment_past': 422 } },
  'DELETE /news/:id/publication': { summary: 'Take it back to a draft', reply: Article, errors: may },
  'PUT /news/:id/archive': { summary: 'Put it among what is over', reply: Article, errors: may },
  'DELETE /news/:id/archive': { summary: 'Take it out of there', reply: Article, errors: may },
  'GET /news-desk': {
    summary: 'For whom the caller writes news', errors: { 'news.not_editor': 403 }, reply: Type.Object({
      authorityId: Id, whole: Type.Boolean({ description: 'For everyone of the authority' }), units: Type.Array(Named, { description: 'For these, with all below' }), counts: Type.Object({ draft: Type.Integer(), review: Type.Integer(), scheduled: Type.Integer() }),
    }),
  },
  'GET /news-desk/articles': { summary: 'The articles of those for whom the caller writes, the latest first', reply: Page(DeskLine), query: Type.Object({ state: Type.Optional(State), cursor: Cursor, limit: Limit }) },
  'POST /news-desk/preview': {
    summary: 'How many a rule means today within a unit, and whether it means somebody like this', silent: 'a question: nothing changes', errors: { 'news.not_editor': 403, 'news.unit_unknown': 422, 'audience.rule_invalid': 422 },
    body: Type.Object({ rule: Type.Optional(Nullable(RuleSchema)), unitId: Type.Optional(Nullable(Id)), authorityId: Type.Optional(Id), as: Type.Optional(Persona) }),
    reply: Type.Object({ peopleCount: Type.Integer(), withoutEmailCount: Type.Integer(), meant: Nullable(Type.Boolean()) }),
  },
  'PUT /news/:id/reading': { summary: '« Lu et compris »: noted with the moment', reply: Article, errors: { ...article, 'news.not_to_read': 409 } },
  'GET /news/:id/readings': {
    summary: 'Who has read and understood, by unit', errors: may, reply: Type.Object({
      title: Type.String(), readBy: Nullable(Day), remindedAt: Nullable(Instant), people: Type.Integer(), read: Type.Integer(),
      units: Type.Array(Type.Object({ id: Nullable(Id), name: Nullable(Type.String()), people: Type.Integer(), read: Type.Integer() }), { description: 'By the unit of the first post; null: people without one' }),
    }),
  },
  'GET /news/:id/readings/people': {
    summary: 'Those who have, or have not yet, by name', errors: may, reply: Page(Type.Object({ ...PersonCard.properties, readAt: Nullable(Instant) })),
    query: Type.Object({ state: Type.Optional(OneOf(['waiting', 'read'])), cursor: Cursor, limit: Limit }),
  },
  'PUT /news/:id/reminder': { summary: 'Remind those who have not, once a day at most', reply: None, status: 204, errors: { ...may, 'news.reminded_already': 409 } },
  'GET /news/:id/comments': { summary: 'What readers say of an article, the oldest first', reply: Page(Comment), errors: article, query: Type.Object({ cursor: Cursor, limit: Limit }) },
  'POST /news/:id/comments': { summary: 'Say something of an article', status: 201, reply: Comment, body: Type.Object({ body: Type.String({ minLength: 1, maxLength: 2_000 }) }), errors: { ...article, 'news.talk_closed': 409, 'news.not_to_read': 409, 'news.comment_empty': 422 } },
  'DELETE /news-comments/:id': { summary: 'Take a comment away: its author, or who writes the article', status: 204, reply: None, errors: { 'news.comment_not_found': 404, 'news.not_editor': 403 } },
  'PUT /news-comments/:id/restoration': { summary: 'Take it back, whoever took it away', reply: Comment, errors: { 'news.comment_not_found': 404, 'news.not_editor': 403 } },
  'PUT /news/:id/thanks': { summary: 'Give thanks for an article', reply: Article, errors: { ...article, 'news.talk_closed': 409, 'news.not_to_read': 409 } },
  'DELETE /news/:id/thanks': { summary: 'Take them back', reply: Article, errors: { ...article, 'news.talk_closed': 409, 'news.not_to_read': 409 } },
  'GET /me/news-feed': { summary: 'Whether the caller has a feed of their own', auth: 'session', reply: Type.Object({ createdAt: Nullable(Instant) }) },
  'POST /me/news-feed': { summary: 'A new address for it, shown this once; the one before ends', auth: 'session', status: 201, shownOnce: 'secret', reply: Type.Object({ createdAt: Instant, secret: Type.String({ description: 'The feed is at /flux/actualites/ and this' }) }) },
  'DELETE /me/news-feed': { summary: 'End it', auth: 'session', status: 204, reply: None },
  'GET /newsletters': { summary: 'The letters in which something is for the caller, and those that they make', reply: Page(Letter), query: Type.Object({ cursor: Cursor, limit: Limit }) },
  'POST /newsletters': {
    summary: 'Make a letter of published articles', status: 201, reply: Letter, errors: { 'news.not_editor': 403, 'news.unit_unknown': 422, 'newsletter.empty': 422 },
    body: Type.Object({ title, intro: Type.Optional(Type.String({ maxLength: 1_000 })), unitId: Type.Optional(Nullable(Id)), articleIds: Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true }) }),
  },
  'DELETE /newsletters/:id': { summary: 'Remove a letter', status: 204, reply: None, errors: { 'newsletter.not_found': 404 } },
  'GET /news-displays': { summary: 'The displays of those for whom the caller writes', reply: Page(Display), errors: { 'news.not_editor': 403 }, query: Type.Object({ cursor: Cursor, limit: Limit }) },
  'POST /news-displays': {
    summary: 'Connect a display: its address is shown this once', status: 201, shownOnce: 'secret', reply: Type.Object({ ...Display.properties, secret: Type.String({ description: 'The display is at /ecrans/ and this' }) }),
    body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 120 }), unitId: Type.Optional(Nullable(Id)), place: Type.Optional(DisplayPlace) }), errors: { 'news.not_editor': 403, 'news.unit_unknown': 422, 'news_display.name_empty': 422 },
  },
  'DELETE /news-displays/:id': { summary: 'Disconnect a display', status: 204, reply: None, errors: { 'news_display.not_found': 404 } },
} satisfies Api
