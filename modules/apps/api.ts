import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Instant, Limit, None, Nullable, OneOf, Page, PersonCard, Version } from '#platform/schemas.ts'
import { RuleSchema } from '#modules/audiences/index.ts'
import { accesses, categories, hues, signIns, states } from './kinds.ts'

const Named = Type.Object({ id: Id, name: Type.String() })
export const Category = OneOf(categories)
const State = OneOf(states, { description: 'ok, maintenance or incident' })
/** What is wrong, in the words of who keeps it. */
const Trouble = Type.Object({ state: State, words: Type.String(), at: Instant, by: Nullable(Type.String({ description: 'Null: found by the check' })) })
export const AppLine = Type.Object({
  id: Id, name: Type.String(), about: Type.String(), address: Type.String(), mark: Type.String({ description: 'One or two letters' }), hue: OneOf(hues), picture: Nullable(Id), categories: Type.Array(Category), trouble: Nullable(Trouble),
  standing: OneOf(['open', 'request', 'waiting', 'granted', 'refused'], { description: 'open to all it is for; else how far the caller’s request is' }), favourite: Type.Boolean(), mine: Type.Boolean({ description: 'For some people, among them the caller' }), reported: Type.Boolean({ description: 'Its link, by the caller' }),
})
export const Request = Type.Object({ id: Id, person: PersonCard, why: Type.String(), askedAt: Instant })
export const App = Type.Object({
  ...AppLine.properties, authorityId: Id, owner: Nullable(PersonCard), unit: Nullable(Named), help: Type.String(), support: Type.String(), signIn: OneOf(signIns), signInNote: Type.String(), aliases: Type.Array(Type.String()), access: OneOf(accesses), state: State,
  answer: Nullable(Type.Object({ words: Type.String(), at: Instant, by: Nullable(Type.String()) }, { description: 'To the caller’s last request' })),
  rule: Nullable(RuleSchema), checkAddress: Nullable(Type.String()), checkedAt: Nullable(Instant), reports: Type.Integer({ description: 'People who say that its link does not work; 0 for others than who answer for it' }), requests: Type.Array(Request, { description: 'Those that wait, for who answers them' }),
  version: Version, can: Can,
})
export const DeskLine = Type.Object({
  id: Id, name: Type.String(), address: Type.String(), mark: Type.String(), hue: OneOf(hues), picture: Nullable(Id), owner: Nullable(Type.String()), unit: Nullable(Type.String()), aimed: Type.Boolean(), state: State, reports: Type.Integer(), waiting: Type.Integer(), checkedAt: Nullable(Instant),
  openings: Nullable(Type.Integer({ description: 'In 30 days; null below 10' })),
})
const Row = Type.Object({ row: Type.Integer({ description: 'In the file, the headings being 1' }), name: Type.String(), outcome: OneOf(['new', 'changed', 'same', 'refused']), reason: Nullable(Type.String({ description: 'Code of the problem' })) })
const Report = Type.Object({ rows: Type.Array(Row), new: Type.Integer(), changed: Type.Integer(), same: Type.Integer(), refused: Type.Integer(), ignored: Type.Array(Type.String(), { description: 'Headings that mean nothing here' }) })

const Line = (most: number) => Type.String({ maxLength: most })
const content = {
  about: Type.Optional(Line(160)), mark: Type.Optional(Line(2)), hue: Type.Optional(OneOf(hues)), pictureId: Type.Optional(Nullable(Id)), ownerId: Type.Optional(Nullable(Id)), unitId: Type.Optional(Nullable(Id)), help: Type.Optional(Line(500)), support: Type.Optional(Line(200)),
  signIn: Type.Optional(OneOf(signIns)), signInNote: Type.Optional(Line(200)), categories: Type.Optional(Type.Array(Category, { maxItems: 3, uniqueItems: true })), aliases: Type.Optional(Type.Array(Line(60), { maxItems: 30 })), rule: Type.Optional(Nullable(RuleSchema)), access: Type.Optional(OneOf(accesses)), checkAddress: Type.Optional(Nullable(Line(500))),
}
const app = { 'app.not_found': 404 } as const
const keeper = { 'app.not_keeper': 403 } as const
const wrong = { 'app.name_empty': 422, 'app.address_wrong': 422, 'app.owner_unknown': 422, 'audience.rule_invalid': 422, 'file.not_found': 422 } as const
const table = { text: Type.String({ minLength: 1, maxLength: 400_000, description: 'The CSV itself' }), authorityId: Type.Optional(Id) }

export const api = {
  'GET /app-portal': {
    summary: 'The caller’s applications at a glance: favourites, then the first of each category', reply: Type.Object({
      favourites: Type.Array(AppLine), groups: Type.Array(Type.Object({ category: OneOf(['mine', ...categories]), count: Type.Integer(), first: Type.Array(AppLine) })), troubled: Type.Array(AppLine, { description: 'Those in maintenance or down, the latest first, five at most' }), total: Type.Integer(), can: Can,
    }),
  },
  'GET /apps': { summary: 'The applications that are for the caller, by name; or those found by any word, the best first', reply: Page(AppLine), query: Type.Object({ q: Type.Optional(Line(200)), category: Type.Optional(OneOf(['mine', ...categories])), cursor: Cursor, limit: Limit }) },
  'POST /apps': { summary: 'Add an application: an administrator of its authority', status: 201, reply: App, body: Type.Object({ name: Line(80), address: Line(500), authorityId: Type.Optional(Id), ...content }), errors: { ...keeper, ...wrong } },
  'GET /apps/:id': { summary: 'An application', reply: App, errors: app },
  'PATCH /apps/:id': { summary: 'Change an application', ifMatch: true, reply: App, body: Type.Object({ name: Type.Optional(Line(80)), address: Type.Optional(Line(500)), ...content }), errors: { ...app, ...keeper, ...wrong } },
  'DELETE /apps/:id': { summary: 'Take an application away', status: 204, reply: None, errors: { ...app, ...keeper } },
  'PUT /apps/:id/restoration': { summary: 'Take it back, within 30 days', reply: App, errors: app },
  'GET /apps/:id/picture/:fileId': { summary: 'The picture of an application', reply: None, raw: 'bytes', errors: app },
  'PUT /apps/:id/state': { summary: 'Say how it does: its owner, or an administrator', reply: App, body: Type.Object({ state: State, words: Type.Optional(Line(300)) }), errors: { ...app, ...keeper, 'app.words_empty': 422 } },
  'POST /apps/:id/openings': { summary: 'Count an opening, without a name', status: 204, reply: None, errors: app, silent: 'a number by day: who opened what is kept nowhere, the journal included' },
  'PUT /apps/:id/report': { summary: 'Say that its link does not work', reply: App, errors: app },
  'DELETE /apps/:id/report': { summary: 'Take that back; whoever answers for it: say that it was looked at', reply: App, errors: app },
  'PUT /apps/:id/favourite': { summary: 'Make it a favourite, after the others', reply: AppLine, errors: { ...app, 'app.too_many_favourites': 409 } },
  'DELETE /apps/:id/favourite': { summary: 'No favourite any more', reply: AppLine, errors: app },
  'PUT /me/favourite-apps': { summary: 'Arrange one’s favourites: the given ones first, in their order', reply: Type.Object({ items: Type.Array(AppLine) }), body: Type.Object({ ids: Type.Array(Id, { maxItems: 24, uniqueItems: true }) }) },
  'POST /apps/:id/requests': { summary: 'Ask for access', status: 201, reply: App, body: Type.Object({ why: Line(500) }), errors: { ...app, 'app.open_already': 409, 'app.asked_already': 409, 'app.why_empty': 422 } },
  'DELETE /apps/:id/requests': { summary: 'Take one’s request back before it is answered', reply: App, errors: app },
  'PUT /app-requests/:id/answer': { summary: 'Answer a request: the owner, or an administrator', reply: App, body: Type.Object({ answer: OneOf(['granted', 'refused']), words: Type.Optional(Line(300)) }), errors: { 'app_request.not_found': 404, 'app_request.answered_already': 409 } },
  'GET /app-desk': {
    summary: 'The list as administrators keep it, by name', reply: Page(DeskLine), errors: keeper,
    query: Type.Object({ authorityId: Type.Optional(Id), q: Type.Optional(Line(100)), which: Type.Optional(OneOf(['trouble', 'stale', 'waiting', 'unowned'], { description: 'stale: its link was reported, or its check fails' })), cursor: Cursor, limit: Limit }),
  },
  'POST /app-desk/preview': { summary: 'How many a rule means today', silent: 'a question: nothing changes', reply: Type.Object({ peopleCount: Type.Integer() }), body: Type.Object({ rule: Type.Optional(Nullable(RuleSchema)), authorityId: Type.Optional(Id) }), errors: { ...keeper, 'audience.rule_invalid': 422 } },
  'POST /app-desk/table-preview': { summary: 'What a CSV would add and change, row by row', silent: 'a question: nothing changes', reply: Report, body: Type.Object(table), errors: { ...keeper, 'app_table.unreadable': 422, 'app_table.too_long': 422 } },
  'POST /app-desk/table': { summary: 'Add and change applications from a CSV: each row whole or refused, known by its name', reply: Report, body: Type.Object(table), errors: { ...keeper, 'app_table.unreadable': 422, 'app_table.too_long': 422 } },
  'GET /app-desk/table': { summary: 'The list as CSV, without formulas', raw: 'bytes', reply: None, query: Type.Object({ authorityId: Type.Optional(Id) }), errors: keeper },
} satisfies Api
