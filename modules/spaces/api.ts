import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Instant, Limit, None, Nullable, OneOf, Page, PersonCard, Version } from '#platform/schemas.ts'

export const Kind = OneOf(['project', 'team', 'practice'])
export const Access = OneOf(['open', 'on_request', 'private', 'secret'], { description: 'open: the authority reads, one joins to write; on_request: listed, one may ask; private: listed, by invitation; secret: not listed' })
export const Role = OneOf(['reader', 'contributor', 'host', 'owner'])
/** Hosts and owners are named one by one. */
export const AudienceRole = OneOf(['reader', 'contributor'])
export const Space = Type.Object({
  id: Id, authorityId: Id, authorityName: Type.String(), authorityHue: Nullable(Type.Integer()), authorityLogo: Nullable(Type.String({ description: 'Address of the picture' })), kind: Kind, access: Access, name: Type.String(), purpose: Type.String(),
  memberCount: Type.Integer(), externalCount: Type.Integer({ description: 'Members of another authority, partners and guests' }),
  role: Nullable(Role), following: Type.Boolean(), muted: Type.Boolean({ description: 'The caller hears nothing ordinary of it; nobody else knows' }), unread: Type.Boolean(), asked: Type.Boolean({ description: 'The caller’s request to enter waits for an answer' }), invitedBy: Nullable(Type.String({ description: 'Who invites the caller, whose answer is awaited' })), memberRole: AudienceRole,
  territoryIds: Type.Array(Id), tradeIds: Type.Array(Id), modules: Type.Array(Type.String(), { description: 'Tabs that this space has, by their module' }), discreet: Type.Boolean({ description: 'Nobody spoken of is named there: notices carry none of its words' }), emergencyUntil: Nullable(Type.String({ format: 'date-time', description: 'The end of the caller’s emergency entry' })), blueprintChanged: Type.Boolean({ description: 'The blueprint that it was opened from has a newer version (said to owners)' }),
  deletedOn: Nullable(Type.String({ format: 'date-time', description: 'Of a closed space, once it was announced' })), asleep: Type.Boolean({ description: 'Nothing has happened there for ninety days' }), ownerlessSince: Nullable(Type.String({ format: 'date-time', description: 'Every owner has left; a day later somebody is named (said to hosts)' })),
  createdAt: Instant, lastActivityAt: Instant, archivedAt: Nullable(Instant), version: Version, can: Can,
})
/** As the directory of spaces shows it. */
export const SpaceFound = Type.Object({ ...Space.properties, peerCount: Type.Integer({ description: 'Members of the caller’s trade, of those whom the caller sees there' }) })
export const Member = Type.Object({
  person: PersonCard, role: Role, since: Instant, until: Nullable(Instant),
  from: OneOf(['person', 'audience'], { description: 'Whether the right was given to the person or comes with an audience' }), audience: Nullable(Type.Object({ id: Id, name: Type.String() })),
})
export const SpaceAudience = Type.Object({ audience: Type.Object({ id: Id, name: Type.String(), peopleCount: Type.Integer(), own: Type.Boolean({ description: 'Written for this space, by its hosts' }) }), role: AudienceRole, since: Instant })
export const Blueprint = Type.Object({
  id: Type.String(), version: Type.Integer(), kind: Kind, access: Access, memberRole: AudienceRole, peopleRole: Role, title: Type.String(), help: Type.String(), nameExample: Type.String(), purposeExample: Type.String(),
  general: Type.Boolean({ description: 'Of one kind, for everybody' }), fits: Type.Boolean({ description: 'Speaks to a trade of the caller' }), toolsOff: Type.Array(Type.String()), variables: Type.Array(Type.Object({ key: Type.String(), label: Type.String(), example: Type.String(), required: Type.Boolean(), role: Nullable(Role) }), { description: '`role`: it is somebody, whom one may choose, and who comes in with it' }),
  brings: Type.Array(Type.String(), { description: 'Modules that put something into the new space' }), usedBy: Type.Integer({ description: 'Open spaces of the caller’s authority that came from it' }),
  propose: Type.Boolean({ description: 'The caller proposes a space from it, and does not open it' }),
  own: Nullable(Type.Object({ by: Nullable(Type.String()), savedAt: Instant }, { description: 'Null for one of the house; else who saved it from a space, and when' })), can: Can,
})
export const BlueprintChange = Type.Object({
  key: Type.String(), module: Type.String(), kind: Type.String({ description: 'access, memberRole, discreet, tool, or the module’s own word' }), before: Nullable(Type.String({ description: 'What the blueprint gave' })), after: Type.String({ description: 'What it says now; empty for what it no longer has' }),
  now: Nullable(Type.String({ description: 'What stands in the space' })), edition: Nullable(Type.Integer({ description: 'Of what stands there: give it back to have it replaced' })),
  state: OneOf(['new', 'same', 'changed', 'gone', 'dropped'], { description: 'new: the blueprint did not have it; same: as it was given; changed: by hand since; gone: no longer there; dropped: the blueprint no longer has it' }),
})
export const EmergencyEntry = Type.Object({
  id: Id, person: Type.Object({ id: Id, name: Type.String() }), reason: Type.String(), enteredAt: Instant, until: Type.String({ format: 'date-time', description: 'When the right ended or ends: an hour later, or earlier' }),
})
export const Proposal = Type.Object({
  id: Id, name: Type.String(), purpose: Type.String(), kind: Kind, access: Access, person: PersonCard, askedNames: Type.Array(Type.String(), { description: 'Who was told, three at most' }), proposedAt: Instant,
  answer: Nullable(OneOf(['accepted', 'declined'])), answeredAt: Nullable(Instant), answeredBy: Nullable(Type.String()), reason: Type.String({ description: 'Why it was declined' }), spaceId: Nullable(Type.String({ format: 'uuid', description: 'The space that came of it, said to its author' })), can: Can,
})
const Switch = Type.Object({ name: Type.String(), on: Type.Boolean() })
const Tool = Type.Object({ ...Switch.properties, about: Type.String({ description: 'In one line, what it is for' }) })
const name = Type.String({ minLength: 2, maxLength: 120 })
const purpose = Type.String({ maxLength: 500 })

const axes = { territoryIds: Type.Optional(Type.Array(Id, { maxItems: 20, uniqueItems: true })), tradeIds: Type.Optional(Type.Array(Id, { maxItems: 20, uniqueItems: true })) }
const Reason = OneOf(['peers', 'trade', 'territory'], { description: 'peers: colleagues of the caller’s trade are there; trade, territory: it concerns the caller’s' })
const Ground = Type.Object({
  via: OneOf(['person', 'everyone', 'administrators', 'audience', 'stand_in', 'emergency', 'invited', 'link']), role: OneOf(['visitor', 'onlooker', 'reader', 'contributor', 'host', 'owner']),
  audience: Nullable(Type.Object({ id: Id, name: Type.String() })), by: Nullable(Type.Object({ id: Id, name: Type.String() })), since: Instant, until: Nullable(Instant),
})
export const Visibility = Type.Object({
  access: Access, authorityName: Type.String(), readerCount: Type.Integer({ description: 'People who read it, each once' }), memberCount: Type.Integer(), everyoneCount: Type.Integer({ description: 'People of the authority who read because it is open' }),
  standInCount: Type.Integer(), emergencyCount: Type.Integer(), externalCount: Type.Integer(),
  audiences: Type.Array(Type.Object({ id: Id, name: Type.String(), peopleCount: Type.Integer() })), externals: Type.Array(PersonCard, { description: 'The first of them, of those whom the caller may see' }),
})
const Explained = Type.Object({ person: PersonCard, sees: OneOf(['content', 'name', 'nothing']), role: Nullable(Ground.properties.role), grounds: Type.Array(Ground) })
export const Look = Type.Object({
  ...Explained.properties, does: OneOf(['nothing', 'name', 'reads', 'comments', 'posts']), limits: Type.Array(OneOf(['closed', 'charter'], { description: 'Why they only read: the space is closed, its charter waits for their yes' })),
  tools: Type.Array(Type.Object({ module: Type.String(), state: OneOf(['seen', 'unseen', 'off', 'not_theirs'], { description: 'off: this space is without it; not_theirs: not open to this person' }) })),
  newest: Type.Array(Type.Object({ id: Id, by: Type.String(), at: Instant, text: Type.String({ description: 'How it begins' }), about: Nullable(Type.String()), address: Type.String(), sees: Type.Boolean(), why: Nullable(Type.String({ description: 'Why not, where the reason is its own' })) }), { description: 'The newest that the caller reads there, ten at most' }),
})
const Sights = Type.Array(Type.Object({
  what: OneOf(['reading', 'tool', 'writing', 'posting', 'name'], { description: 'reading: all of it; tool: the module; writing: reads still; posting: comments still; name: that it exists' }),
  count: Type.Integer(), externalCount: Type.Integer({ description: 'Of them, those who are not of its authority' }), people: Type.Array(PersonCard, { description: 'The first of them by name, for those who run the space' }),
}))
export const Effects = Type.Object({ lost: Sights, gained: Sights })
const Day = Type.String({ format: 'date' })
export const Week = Type.Object({
  firstDay: Day, lastDay: Day, previous: Nullable(Day), next: Nullable(Day), said: Type.Array(Type.String(), { description: 'All of it in a few words, in the caller’s language' }),
  days: Type.Array(Type.Object({ day: Day, count: Type.Integer({ description: 'What was published' }) })),
  sections: Type.Array(Type.Object({ heading: Type.String(), count: Type.Integer({ description: 'Of which the first are here' }), lines: Type.Array(Type.Object({ title: Type.String(), address: Nullable(Type.String()), note: Nullable(Type.String()) })) })),
})
const ListLine = Type.Object({ line: Type.String(), state: OneOf(['found', 'ambiguous', 'unknown', 'member', 'invited']), people: Type.Array(PersonCard, { description: 'Whom it may mean' }) })

const own = 'a mark of one’s own reading, of no interest to anyone else'
const space = { 'space.not_found': 404 } as const
const managed = { ...space, 'space.not_allowed': 403 } as const
const blueprint = { 'blueprint.gone': 404, 'blueprint.not_allowed': 403 } as const
const proposal = { 'proposal.not_found': 404 } as const
const drawn = { 'blueprint.piece_gone': 422, 'blueprint.too_large': 422, 'blueprint.variable_unused': 422 } as const
/** Forty posts and three notes, forty cards, sixty folders, a charter. */
const pieces = Type.Array(Id, { maxItems: 144, uniqueItems: true })
const marked = Type.Array(Type.Object({
  key: Type.Optional(Type.String({ maxLength: 30, description: 'Of a variable of the blueprint that the space came from' })), value: Type.String({ minLength: 2, maxLength: 200, description: 'What is written here, and would be otherwise elsewhere' }), label: Type.String({ minLength: 1, maxLength: 160 }), example: Type.Optional(Type.String({ maxLength: 160 })),
}), { maxItems: 10, description: 'Words that change from one space to another; without them, those of the blueprint that it came from' })
const blueprintTitle = Type.String({ minLength: 2, maxLength: 80 })
const opened = {
  kind: Type.Optional(Kind), access: Type.Optional(Access), name, authorityId: Type.Optional(Id),
  blueprint: Type.Optional(Type.String({ maxLength: 40, description: 'What it starts from; says kind and access unless they are given' })), variables: Type.Optional(Type.Record(Type.String({ pattern: '^[a-z][a-z0-9]{0,29}$' }), Type.String({ maxLength: 200 }), { maxProperties: 20 })),
  holders: Type.Optional(Type.Record(Type.String({ pattern: '^[a-z][a-z0-9]{0,29}$' }), Id, { maxProperties: 10, description: 'Who is meant by the variables that are somebody: their names are said, and they are invited with the role that the blueprint says' })),
  welcome: Type.Optional(Type.Boolean({ default: true, description: 'Whether the blueprint writes its first words' })),
  copyOf: Type.Optional(Type.Object({ spaceId: Id, pieces }, { description: 'Instead of a blueprint: a space that the caller runs, and what comes along of it' })),
  people: Type.Optional(Type.Array(Type.Object({ personId: Id, role: Role }), { maxItems: 100, description: 'Invited, each with the role that waits for them' })),
  audiences: Type.Optional(Type.Array(Type.Object({ audienceId: Id, role: AudienceRole }), { maxItems: 20, description: 'Let in' })),
}
const refused = { 'blueprint.not_found': 422, 'blueprint.variable_missing': 422, 'space.name_taken': 409, 'space.not_allowed': 403, 'space.not_found': 404, 'blueprint.piece_gone': 422, 'blueprint.too_large': 422, 'person.not_found': 404, 'audience.not_found': 404, 'space.guest_role': 422 } as const

const Archive = Type.Object({ state: OneOf(['none', 'waiting', 'ready', 'failed']), done: Type.Integer({ description: 'Files laid in it so far' }), askedAt: Nullable(Instant), size: Nullable(Type.Integer({ description: 'bytes' })), until: Nullable(Type.String({ format: 'date-time', description: 'It is kept until then' })) })

export const api = {
  'GET /spaces': {
    summary: 'Spaces the caller may find, the most recently active first',
    query: Type.Object({
      mine: Type.Optional(Type.Boolean()), runs: Type.Optional(Type.Boolean({ description: 'Those that the caller runs, as a host or an owner' })), with: Type.Optional(Type.String({ format: 'uuid', description: 'A person who is in them too' })), kind: Type.Optional(Kind), territory: Type.Optional(Id), trade: Type.Optional(Id),
      closed: Type.Optional(Type.Boolean({ description: 'Those that are closed, instead of those that are open' })),
      active: Type.Optional(OneOf(['month'], { description: 'Something happened there within thirty days' })), q: Type.Optional(Type.String({ maxLength: 100, description: 'Words of the name or the purpose; accents, case and slips forgiven' })), cursor: Cursor, limit: Limit,
    }),
    reply: Page(SpaceFound),
  },
  'GET /space-suggestions': { summary: 'At most three spaces that the caller is not in and may like, each with why', reply: Page(Type.Object({ space: SpaceFound, reason: Reason })) },
  'PUT /spaces/:id/postponement': { summary: '« Later »: this space is not suggested for thirty days', status: 204, reply: None, errors: { 'space.not_found': 404 }, silent: 'a wish of one’s own, of no interest to anyone else' },
  'DELETE /spaces/:id/postponement': { summary: 'Suggest it again', status: 204, reply: None, errors: { 'space.not_found': 404 }, silent: 'a wish of one’s own, of no interest to anyone else' },
  'GET /space-blueprints': { summary: 'What a space may start from', reply: Page(Blueprint) },
  'PATCH /space-blueprints/:id': {
    summary: 'Change the words by which an authority’s own blueprint is found (who saved it, administrators)', ifMatch: true, reply: Blueprint, body: Type.Object({ title: Type.Optional(blueprintTitle), help: Type.Optional(Type.String({ minLength: 1, maxLength: 160 })) }), errors: blueprint,
  },
  'DELETE /space-blueprints/:id': { summary: 'Remove an authority’s own blueprint; spaces opened from it stay as they are', status: 204, reply: None, errors: blueprint },
  'GET /spaces/:id/blueprint-pieces': {
    summary: 'What of a space may go into a blueprint (hosts who may open spaces)', errors: { ...managed, 'space.creation_charged': 403 },
    reply: Type.Object({
      ...Page(Type.Object({ module: Type.String(), id: Id, kind: Type.String({ description: 'The module’s own word' }), text: Type.String({ description: 'How it begins' }), suggested: Type.Boolean() })).properties,
      variables: Type.Array(Type.Object({ key: Type.String(), label: Type.String(), example: Type.String(), value: Type.String({ description: 'What this space says of it' }) }), { description: 'Those of the blueprint that it came from' }),
    }),
  },
  'GET /spaces/:id/blueprint': {
    summary: 'What a newer version of its blueprint would change in a space (owners)', errors: managed,
    reply: Type.Object({ title: Nullable(Type.String()), version: Nullable(Type.Integer({ description: 'The latest; null when the space has no blueprint, or no longer' })), changes: Type.Array(BlueprintChange) }),
  },
  'PUT /spaces/:id/blueprint': {
    summary: 'Follow the latest version of its blueprint in what one chooses; the rest stays, and is not offered again', reply: Space, errors: { ...managed, 'blueprint.moved': 409 },
    body: Type.Object({ version: Type.Integer({ minimum: 1 }), follow: Type.Array(Type.Object({ key: Type.String({ maxLength: 60 }), edition: Nullable(Type.Integer()) }), { maxItems: 200 }) }),
  },
  'GET /spaces/:id/blueprint-return': {
    summary: 'What a space has that its blueprint lacks: pinned notes, tabs (owners who may open spaces; also of a closed space)', errors: { ...managed, 'space.creation_charged': 403 },
    reply: Type.Object({
      title: Nullable(Type.String()), version: Nullable(Type.Integer()), mine: Type.Boolean({ description: 'The caller may change the blueprint' }),
      additions: Type.Array(Type.Object({ key: Type.String(), module: Type.String(), kind: Type.String({ description: 'tool, or the module’s own word' }), before: Nullable(Type.String({ description: 'What the blueprint says instead; null for what it has nothing of' })), after: Type.String({ description: 'What stands in the space' }) })),
    }),
  },
  'POST /spaces/:id/blueprint-return': {
    summary: 'Bring some of it back: the next version of the blueprint, which spaces that came from it are offered', reply: Blueprint, errors: { ...managed, ...blueprint, 'space.creation_charged': 403, 'blueprint.moved': 409, 'blueprint.too_large': 422 },
    body: Type.Object({ version: Type.Integer({ minimum: 1 }), take: Type.Array(Type.String({ maxLength: 80 }), { minItems: 1, maxItems: 200, uniqueItems: true }) }),
  },
  'POST /spaces/:id/blueprint': {
    summary: 'Make a blueprint of a space: kind, access, roles, tools and the chosen pieces; no name of its people, no comment, no file', status: 201, reply: Blueprint,
    body: Type.Object({
      title: blueprintTitle, help: Type.Optional(Type.String({ maxLength: 160 })), pieces, variables: Type.Optional(marked), peopleRole: Type.Optional(Role), replaces: Type.Optional(Type.String({ format: 'uuid', description: 'One of the authority’s, of which this is the next version' })),
    }),
    errors: { ...managed, ...blueprint, 'space.creation_charged': 403, ...drawn, 'blueprint.too_many': 409 },
  },
  'POST /spaces': {
    summary: 'Open a space; the caller becomes its owner', status: 201, reply: Space, body: Type.Object({ ...opened, purpose: Type.Optional(purpose) }), errors: { ...refused, 'space.creation_charged': 403, 'space.blueprint_charged': 403, 'space.quota': 409 },
  },
  'POST /space-openings/preview': {
    summary: 'Who would be in a space that is about to be opened or proposed, and who would read it', silent: 'a question: nothing changes', reply: Type.Object({ ...Visibility.properties, invitedCount: Type.Integer() }),
    body: Type.Object({ ...opened, purpose: Type.Optional(purpose) }), errors: refused,
  },
  'GET /spaces-alike': {
    summary: 'At most three open spaces like one that is about to be, of those that the caller may find', reply: Page(SpaceFound),
    query: Type.Object({ name: Type.String({ minLength: 2, maxLength: 120 }), purpose: Type.Optional(purpose) }),
  },
  'POST /space-proposals': {
    summary: 'Propose a space when one may not open it: those charged with it, the nearest to the caller’s unit, are asked', status: 201, reply: Proposal, body: Type.Object({ ...opened, purpose: Type.String({ minLength: 2, maxLength: 500 }) }),
    errors: { ...refused, 'proposal.needless': 409, 'proposal.again': 409, 'proposal.too_many': 409, 'proposal.nobody': 409 },
  },
  'GET /space-proposals': {
    summary: 'Proposals of the caller, the latest first; or those that wait for their answer, the oldest first', reply: Page(Proposal), query: Type.Object({ of: Type.Optional(OneOf(['mine', 'answer'])), cursor: Cursor, limit: Limit }),
  },
  'GET /space-proposals/:id': { summary: 'A proposal (its author, and who may answer)', reply: Proposal, errors: proposal },
  'DELETE /space-proposals/:id': { summary: 'Take one’s proposal back, while nobody has answered', status: 204, reply: None, errors: { ...proposal, 'proposal.answered': 409 } },
  'PUT /space-proposals/:id/acceptance': {
    summary: 'Accept: the space is there, its author its owner', reply: Proposal, errors: { ...proposal, 'proposal.own': 403, 'proposal.answered': 409, 'proposal.author_left': 409, 'space.blueprint_charged': 403, 'space.quota': 409, 'space.name_taken': 409, 'blueprint.not_found': 422, 'blueprint.variable_missing': 422, 'space.not_found': 404, 'space.not_allowed': 403, 'blueprint.piece_gone': 422, 'blueprint.too_large': 422 },
  },
  'PUT /space-proposals/:id/refusal': { summary: 'Decline, with a reason that its author is told', reply: Proposal, body: Type.Object({ reason: Type.String({ minLength: 2, maxLength: 500 }) }), errors: { ...proposal, 'proposal.own': 403, 'proposal.answered': 409 } },
  'GET /spaces/:id': { summary: 'A space', reply: Space, errors: space },
  'PATCH /spaces/:id': {
    summary: 'Change a space’s name, purpose or access', ifMatch: true, reply: Space,
    body: Type.Object({ name: Type.Optional(name), purpose: Type.Optional(purpose), access: Type.Optional(Access), memberRole: Type.Optional(AudienceRole), discreet: Type.Optional(Type.Boolean()), ...axes }),
    errors: { ...managed, 'space.name_taken': 409, 'space.axis_elsewhere': 422 },
  },
  'GET /spaces/:id/members': {
    summary: 'Who is in a space, owners and hosts first; whoever only finds the space sees its owners and hosts', reply: Page(Member), errors: space,
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })), cursor: Cursor, limit: Limit }),
  },
  'PUT /spaces/:id/members/:personId': {
    summary: 'Add a person, or change their role', reply: Member, body: Type.Object({ role: Role, until: Type.Optional(Instant) }),
    errors: { ...managed, 'person.not_found': 404, 'space.last_owner': 409, 'space.guest_role': 422 },
  },
  'DELETE /spaces/:id/members/:personId': { summary: 'Remove a person', status: 204, reply: None, errors: { ...managed, 'space.last_owner': 409, 'member.not_found': 404 } },
  'GET /spaces/:id/audiences': { summary: 'Audiences that are among its members', reply: Page(SpaceAudience), errors: managed },
  'PUT /spaces/:id/audiences/:audienceId': {
    summary: 'Let an audience in, or change its role: whoever belongs to it is a member for as long as they do', reply: SpaceAudience, body: Type.Object({ role: AudienceRole }), errors: { ...managed, 'audience.not_found': 404 },
  },
  'DELETE /spaces/:id/audiences/:audienceId': { summary: 'Take an audience out', status: 204, reply: None, errors: { ...managed, 'audience.not_found': 404 } },
  'PUT /spaces/:id/membership': { summary: 'Join an open space', reply: Space, errors: managed },
  'DELETE /spaces/:id/membership': { summary: 'Leave a space', status: 204, reply: None, errors: { ...space, 'space.last_owner': 409 } },
  'PUT /spaces/:id/access-request': { summary: 'Ask to enter; hosts answer by adding the person', reply: Space, errors: managed, body: Type.Object({ message: Type.Optional(Type.String({ maxLength: 500 })) }) },
  'DELETE /spaces/:id/access-request': { summary: 'Take one’s request back', status: 204, reply: None, errors: space },
  'GET /spaces/:id/access-requests': {
    summary: 'Requests that wait for an answer (hosts)', errors: managed, query: Type.Object({ cursor: Cursor, limit: Limit }),
    reply: Page(Type.Object({ person: PersonCard, message: Type.String(), askedAt: Instant })),
  },
  'DELETE /spaces/:id/access-requests/:personId': { summary: 'Decline a request', status: 204, reply: None, errors: { ...managed, 'request.not_found': 404 } },
  'GET /spaces/:id/invitations': {
    summary: 'Invitations that wait for an answer (hosts)', errors: managed, query: Type.Object({ cursor: Cursor, limit: Limit }),
    reply: Page(Type.Object({ person: PersonCard, by: Nullable(Type.Object({ id: Id, name: Type.String() })), invitedAt: Instant, until: Instant, role: Nullable(Role) })),
  },
  'POST /spaces/:id/invitations/preview': {
    summary: 'Whom a list means: one name, e-mail address or staff number a line', errors: { ...managed, 'invitation.too_many': 422 }, silent: 'a question: nothing changes',
    body: Type.Object({ list: Type.String({ maxLength: 60_000 }) }), reply: Type.Object({ items: Type.Array(ListLine) }),
  },
  'POST /spaces/:id/invitations': {
    summary: 'Invite people, those of a unit with all below it, or those of an audience; whoever had asked to enter is in at once', errors: { ...managed, 'invitation.too_many': 422, 'invitation.whom': 422, 'audience.not_found': 404, 'unit.not_found': 404 },
    body: Type.Object({ personIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 500, uniqueItems: true })), unitId: Type.Optional(Id), audienceId: Type.Optional(Id) }),
    reply: Type.Object({ invited: Type.Integer(), entered: Type.Integer({ description: 'Had asked, and are in' }), inside: Type.Integer({ description: 'Were members or invited already' }) }),
  },
  'DELETE /spaces/:id/invitations/:personId': { summary: 'Take an invitation back', status: 204, reply: None, errors: { ...managed, 'invitation.not_found': 404 } },
  'GET /me/invitations': { summary: 'Spaces that the caller is invited to', reply: Page(Space), query: Type.Object({ cursor: Cursor, limit: Limit }) },
  'PUT /me/invitations/:id/acceptance': { summary: 'Accept: one is a member of the space of this id', reply: Space, errors: { ...managed, 'invitation.not_found': 404 } },
  'DELETE /me/invitations/:id': { summary: 'Decline the invitation to the space of this id', status: 204, reply: None, errors: { 'invitation.not_found': 404 } },
  'GET /spaces/:id/visibility': { summary: 'Who sees a space, and all that is in it: how many, through what', reply: Visibility, errors: space },
  'GET /spaces/:id/visibility/:personId': {
    summary: 'Whether somebody sees a space, and why: every right that says so, the strongest first', errors: { ...space, 'space.members_only': 403, 'person.not_found': 404 },
    reply: Explained,
  },
  'POST /spaces/:id/visibility/:personId/look': {
    summary: 'Look at a space through somebody’s eyes: what they see of it and of what is newest in it, what not and why (hosts); that one looked is noted', status: 201, reply: Look, errors: { ...managed, 'space.members_only': 403, 'person.not_found': 404 },
  },
  'POST /spaces/:id/visibility/preview': {
    summary: 'Who would lose sight of a space, and who would gain it, by one change that the caller may make', silent: 'a question: nothing changes', reply: Effects,
    body: Type.Object({
      access: Type.Optional(Access), member: Type.Optional(Type.Object({ personId: Id, role: Nullable(Role) })), audience: Type.Optional(Type.Object({ audienceId: Id, role: Nullable(AudienceRole) })),
      module: Type.Optional(Type.Object({ name: Type.String({ maxLength: 40 }), on: Type.Boolean() })), closed: Type.Optional(Type.Literal(true)), guestId: Type.Optional(Type.String({ format: 'uuid', description: 'A guest whose whole access would end' })),
    }, { description: 'One of these changes' }),
    errors: { ...managed, 'person.not_found': 404, 'member.not_found': 404, 'audience.not_found': 404, 'space.no_module': 404, 'space.last_owner': 409, 'space.guest_role': 422 },
  },
  'GET /spaces/:id/modules': { summary: 'The modules that a space may be without, and which ones it has (owners, administrators)', reply: Type.Object({ items: Type.Array(Tool), next: Type.Null() }), errors: managed },
  'PUT /spaces/:id/modules/:module': { summary: 'Have a module in this space; what was there is there again', reply: Switch, errors: { ...managed, 'space.no_module': 404 } },
  'DELETE /spaces/:id/modules/:module': { summary: 'Do without a module in this space: it leaves no trace here, and nothing is erased', status: 204, reply: None, errors: { ...managed, 'space.no_module': 404 } },
  'GET /spaces/:id/closing': {
    summary: 'What is not settled in a space, and what is worth keeping of it, before its owner closes it', errors: managed,
    reply: Type.Object({
      settle: Type.Array(Type.Object({ text: Type.String(), details: Type.Array(Type.String()), address: Nullable(Type.String()) })),
      keep: Type.Array(Type.Object({ noun: Type.String(), id: Id, title: Type.String(), by: Type.String(), why: Type.String(), address: Type.String() }), { maxItems: 10 }),
      places: Type.Array(Type.Object({ id: Id, name: Type.String(), lasting: Type.Boolean({ description: 'There, something lasting is made of it: practice cards; elsewhere it is copied' }), takes: Type.Array(Type.String(), { description: 'Which nouns of what is worth keeping the caller may put there' }) }), { description: 'Practice spaces where the caller may keep some of it' }),
    }),
  },
  'POST /spaces/:id/closing': {
    summary: 'Close a space: it is read and no longer written in, guests leave it, requests and invitations end; what is named is first kept in a practice space', ifMatch: true, reply: Space,
    body: Type.Object({ keep: Type.Optional(Type.Array(Type.Object({ noun: Type.String({ maxLength: 40 }), id: Id }), { maxItems: 10, uniqueItems: true })), keepIn: Type.Optional(Id) }),
    errors: { ...managed, 'closing.where': 422, 'closing.kept_gone': 422 },
  },
  'DELETE /spaces/:id/closing': { summary: 'Open a closed space again; guests who left it stay out, and links that ended stay ended', reply: Space, errors: { ...managed, 'space.name_taken': 409 } },
  'GET /spaces/:id/archive': { summary: 'The archive of a closed space that the caller, an owner, asked for: how far it is', reply: Archive, errors: managed },
  'POST /spaces/:id/archive': { summary: 'Have a ZIP made of all that the caller reads in a closed space; they are told when it is ready, and it is kept for seven days', status: 201, reply: Archive, errors: { ...managed, 'archive.open': 409 } },
  'GET /spaces/:id/archive/content': { summary: 'Its bytes, with ranges', raw: 'bytes', reply: None, errors: { ...managed, 'archive.not_ready': 404 } },
  'PUT /spaces/:id/keeping': { summary: 'Say that a space which is asleep is still of use (hosts): it is asked about again after ninety days', reply: Space, errors: managed },
  'PUT /spaces/:id/succession': { summary: 'Take over a space whose owner has left (hosts): the first one becomes its owner', reply: Space, errors: { ...managed, 'succession.taken': 409 } },
  'GET /spaces/:id/emergency-entries': {
    summary: 'Who came in as an administrator, and why, for twelve months (hosts, owners, administrators)', reply: Page(EmergencyEntry), errors: managed, query: Type.Object({ cursor: Cursor, limit: Limit }),
  },
  'PUT /spaces/:id/emergency-entry': {
    summary: 'Read a space for one hour, as an administrator, with a reason that its owners and hosts are shown; ten an hour at most', auth: 'session', reply: EmergencyEntry,
    body: Type.Object({ reason: Type.String({ minLength: 15, maxLength: 500 }) }), errors: { ...managed, 'space.reads_already': 409, 'space.reason_short': 422, 'space.emergency_often': 429 },
  },
  'DELETE /spaces/:id/emergency-entry': { summary: 'End one’s emergency entry before its hour', auth: 'session', status: 204, reply: None, errors: managed },
  'PUT /spaces/:id/follow': { summary: 'Follow: its activity comes to one’s home', reply: Space, errors: managed },
  'DELETE /spaces/:id/follow': { summary: 'Stop following; no right is lost', status: 204, reply: None, errors: space },
  'GET /spaces/:id/week': {
    summary: 'A week of a space, from Monday: what happened, in one page; without a day, the one that ended last', reply: Week, errors: { ...space, 'space.members_only': 403 },
    query: Type.Object({ of: Type.Optional(Type.String({ format: 'date', description: 'A day of that week; of one that is not over, the last' })) }),
  },
  'PUT /spaces/:id/mute': { summary: 'Hear nothing ordinary of a space: neither notices of levels 3 and 4, nor its dot, nor its news on the home', reply: Space, errors: space, silent: own },
  'DELETE /spaces/:id/mute': { summary: 'Hear of it again', reply: Space, errors: space, silent: own },
  'PUT /spaces/:id/visit': { summary: 'Note that one has seen the space as it stands', status: 204, reply: None, errors: space, silent: own },
} satisfies Api
