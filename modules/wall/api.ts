import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Can, Cursor, Id, Instant, Limit, None, Nullable, OneOf, Page, PersonCard, Version } from '#platform/schemas.ts'

export const Reaction = OneOf(['thanks', 'useful', 'seen', 'bravo'])
export const Photo = Type.Object({ id: Id, alt: Type.String(), width: Type.Integer(), height: Type.Integer() })
export const File = Type.Object({ id: Id, name: Type.String(), mime: Type.String({ description: 'As its first bytes say; its content is always a download' }), size: Type.Integer({ description: 'bytes' }) })
export const Hidden = Nullable(Type.Object({ at: Instant, by: Type.String({ description: 'Name of who hid it' }), reason: Type.String() }, { description: 'Hidden by a host: only its author and the hosts receive it' }))
export const AnswerState = OneOf(['open', 'answered', 'accepted'])
export const Outdated = Nullable(Type.Object({ at: Instant, by: Type.String({ description: 'Name of who said so' }), replaced: Type.Boolean({ description: 'Something stands in its place: `GET /posts/:id/replacement`' }) }, { description: 'Not true any more' }))
export const Merged = Nullable(Type.Object({
  into: Nullable(Type.Object({ id: Id, spaceId: Id, title: Type.String() }, { description: 'null where the caller does not read it' })), at: Instant, by: Type.String({ description: 'Name of who joined it' }),
}, { description: 'Joined to the question that was asked before' }))
export const Comment = Type.Object({
  id: Id, postId: Id, parentId: Nullable(Id), replyTo: Nullable(Type.String({ description: 'Whose comment it answers, by name' })), author: PersonCard, body: Type.String(), createdAt: Instant, editedAt: Nullable(Instant),
  trashedAt: Nullable(Type.String({ format: 'date-time', description: 'Removed, and there without its text because others answer it' })), thanks: Type.Integer({ description: 'People who thanked for it' }), thanked: Type.Boolean({ description: 'By the caller' }), hidden: Hidden, version: Version, can: Can,
})
export const Official = Nullable(Type.Object({ comment: Comment, by: Type.String({ description: 'Name of the host who said so' }), at: Instant }, { description: 'The comment that the space stands by as its answer; it may be the accepted one, or another' }))
export const Post = Type.Object({
  id: Id, spaceId: Id, kind: OneOf(['post', 'question']), author: PersonCard, body: Type.String({ description: 'A safe subset of Markdown; a person is named as @[Name](person:id)' }), createdAt: Instant, editedAt: Nullable(Instant),
  photos: Type.Array(Photo), files: Type.Array(File),
  reactions: Type.Object({ thanks: Type.Integer(), useful: Type.Integer(), seen: Type.Integer(), bravo: Type.Integer() }),
  mine: Type.Array(Reaction), kept: Type.Boolean({ description: 'Kept by the caller; nobody else knows' }), follows: Type.Boolean({ description: 'The caller is told what is said there: they wrote in it or follow it, and did not silence it' }), pinnedAt: Nullable(Instant), pinnedBy: Nullable(Type.String({ description: 'Name of who pinned it' })),
  important: Nullable(Type.Object({ readAt: Nullable(Type.String({ format: 'date-time', description: 'When the caller said that they read it' })) })),
  poll: Nullable(Type.Object({
    choices: Type.Array(Type.Object({ choice: Type.Integer(), text: Type.String(), mine: Type.Boolean({ description: 'Chosen by the caller' }), votes: Nullable(Type.Integer()) })), several: Type.Boolean(), named: Type.Boolean({ description: 'Whoever sees the results sees who chose what; else nobody does' }),
    endsOn: Nullable(Type.String({ format: 'date' })), ended: Type.Boolean(), voted: Type.Boolean({ description: 'By the caller: until then, or the end, `votes` are null' }), voterCount: Type.Integer(),
  })),
  question: Nullable(Type.Object({ state: AnswerState, answer: Nullable(Comment), acceptedBy: Nullable(Type.String({ description: 'Name of who accepted the answer' })), official: Official, outdated: Outdated, merged: Merged, gathered: Type.Integer({ description: 'Questions that are joined to this one, as far as the caller reads them' }),
    called: Nullable(Type.Object({ skill: Type.String(), off: Type.Boolean({ description: 'The caller wants no more of it' }) }, { description: 'By which of their skills the caller was told of it, as long as it waits for an answer' })),
  })),
  commentCount: Type.Integer({ description: 'Replies included' }), comments: Type.Array(Comment, { description: 'The latest three, replies among them, oldest first' }),
  hidden: Hidden, version: Version, can: Can,
})
export const Question = Type.Object({
  id: Id, author: Type.Object({ id: Id, name: Type.String(), headline: Type.String() }), body: Type.String({ description: 'Its beginning' }), createdAt: Instant, state: AnswerState, outdatedAt: Nullable(Instant), commentCount: Type.Integer(), called: Type.Integer({ description: 'People who know, told of it after a day without an answer' }),
  answer: Nullable(Type.Object({ author: Type.String(), body: Type.String({ description: 'Its beginning' }), official: Type.Boolean({ description: 'The space stands by it' }), thanks: Type.Integer({ description: 'People who thanked for it' }) })),
})
export const Alike = Type.Object({
  id: Id, space: Type.Object({ id: Id, name: Type.String() }), body: Type.String({ description: 'Its beginning' }), createdAt: Instant, state: AnswerState, outdatedAt: Nullable(Instant),
  answer: Nullable(Type.Object({ author: Type.String(), body: Type.String({ description: 'Its beginning' }), official: Type.Boolean({ description: 'The space stands by it' }) })),
})
const Standing = OneOf(['open', 'answered', 'official', 'outdated'])
export const Registered = Type.Object({
  id: Id, title: Type.String({ description: 'What it asks, in a sentence or with the few that lead to it' }), createdAt: Instant, state: Standing, outdatedAt: Nullable(Instant), commentCount: Type.Integer(), useful: Type.Integer(), gathered: Type.Integer({ description: 'Questions that are joined to this one, as far as the caller reads them' }),
  answer: Nullable(Type.Object({
    id: Id, postId: Id, author: Type.String(), body: Type.String(), createdAt: Instant, editedAt: Nullable(Instant), official: Nullable(Type.Object({ by: Type.String({ description: 'Name of the host who said so' }), at: Instant })),
  }, { description: 'The official answer, of the question or of one that is joined to it; else the accepted one' })),
})
const Earlier = Type.Object({ version: Version, body: Type.String(), at: Type.String({ format: 'date-time', description: 'When the text began to say this' }) })
const Poll = Type.Object({
  choices: Type.Array(Type.String({ minLength: 1, maxLength: 160 }), { minItems: 2, maxItems: 8 }), several: Type.Optional(Type.Boolean({ description: 'Several answers may be chosen' })),
  named: Type.Optional(Type.Boolean({ description: 'Whoever sees the results sees who chose what; else nobody does' })), endsOn: Type.Optional(Type.String({ format: 'date', description: 'The last day on which one may answer, where the authority is' })),
})
export const ScheduledPost = Type.Object({
  id: Id, space: Type.Object({ id: Id, name: Type.String(), discreet: Type.Boolean({ description: 'Nobody spoken of is named there' }) }), body: Type.String(), kind: OneOf(['post', 'question']), important: Type.Boolean(), photos: Type.Array(Photo), files: Type.Array(File),
  poll: Nullable(Type.Object({ choices: Type.Array(Type.String()), several: Type.Boolean(), named: Type.Boolean(), endsOn: Nullable(Type.String({ format: 'date' })) })),
  dueAt: Instant, refusal: Nullable(OneOf(['closed', 'out', 'role', 'reach', 'files', 'other'], { description: 'Why it was not sent: the space is closed, its author is out of it, may not post or ask there, too many people, a file is gone' })), version: Version,
})
const when = { on: Type.String({ format: 'date', description: 'The day where the authorities are' }), at: Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description: 'The time there, as 08:30' }) }
const body = Type.String({ minLength: 1, maxLength: 20_000, description: 'Safe Markdown subset' })
const photos = Type.Array(Type.Object({ fileId: Id, alt: Type.Optional(Type.String({ maxLength: 300 })) }), { maxItems: 20 })
const files = Type.Array(Id, { maxItems: 10, uniqueItems: true })
const paged = Type.Object({ cursor: Cursor, limit: Limit })

const newPost = {
  body: Type.String({ maxLength: 20_000 }), kind: Type.Optional(OneOf(['post', 'question'])), photos: Type.Optional(photos), files: Type.Optional(files), important: Type.Optional(Type.Boolean({ description: 'A host asks everyone in the space to read it; each of them is told' })), poll: Type.Optional(Poll),
}
const planned = { 'scheduled.not_found': 404 } as const
const wrongPoll = { 'poll.empty': 422, 'poll.question': 422, 'poll.choices': 422, 'poll.end_past': 422 } as const
const wrongTime = { 'scheduled.past': 422, 'scheduled.far': 422 } as const
const inSpace = { 'space.not_found': 404, 'space.members_only': 403 } as const
const post = { 'post.not_found': 404 } as const
const comment = { 'comment.not_found': 404 } as const
const mark = 'a mark of one’s own, which is nobody else’s business'

export const api = {
  'GET /spaces/:id/posts': {
    summary: 'The wall of a space, newest first; with `after`, what came since that post, oldest first', reply: Page(Post), errors: inSpace,
    query: Type.Object({ cursor: Cursor, limit: Limit, after: Type.Optional(Id) }),
  },
  'POST /spaces/:id/posts': {
    summary: 'Post to a wall', status: 201, reply: Post, body: Type.Object(newPost),
    errors: { ...inSpace, 'space.not_allowed': 403, 'post.reach_too_wide': 422, 'post.empty': 422, 'question.empty': 422, 'file.not_found': 422, ...wrongPoll },
  },
  'GET /spaces/:id/pinned': { summary: 'What hosts pinned above the wall, three at most', reply: Page(Post), errors: inSpace },
  'GET /spaces/:id/questions': {
    summary: 'Questions of a space: open ones first, then answered, then accepted; the latest first', reply: Page(Question), errors: inSpace,
    query: Type.Object({ state: Type.Optional(AnswerState), mine: Type.Optional(Type.Boolean()), cursor: Cursor, limit: Limit }),
  },
  'GET /spaces/:id/question-register': {
    summary: 'The register of questions of a space: those without an answer, answered, with an official answer, outdated; the latest first in each', reply: Page(Registered), errors: inSpace,
    query: Type.Object({ state: Type.Optional(Standing), q: Type.Optional(Type.String({ maxLength: 200, description: 'Words of the question or of its answer' })), cursor: Cursor, limit: Limit }),
  },
  'GET /spaces/:id/question-register/figures': {
    summary: 'How many questions of a space stand where, and how long one waits for a first answer', errors: inSpace,
    reply: Type.Object({ questions: Type.Integer(), open: Type.Integer(), answered: Type.Integer(), official: Type.Integer(), outdated: Type.Integer(), medianMinutes: Nullable(Type.Integer({ description: 'The median time between a question and the first comment of somebody else, of those that have one' })) }),
  },
  'GET /questions-alike': {
    summary: 'Questions like one that is being typed, that the caller may read: those of the space `spaceId` first, then the likest; three at most', reply: Page(Alike),
    query: Type.Object({ q: Type.String({ minLength: 1, maxLength: 400 }), spaceId: Type.Optional(Id) }),
  },
  'GET /spaces/:id/mentionable': {
    summary: 'People to mention there, by the beginning of their names or their initials: those who read the space and whom the caller sees; eight at most', reply: Page(PersonCard), errors: inSpace,
    query: Type.Object({ q: Type.String({ minLength: 1, maxLength: 100 }) }),
  },
  'GET /posts/:id': { summary: 'A post', reply: Post, errors: post },
  'PATCH /posts/:id': { summary: 'Change one’s post', ifMatch: true, reply: Post, body: Type.Object({ body }), errors: { ...post, 'post.not_allowed': 403, 'post.empty': 422, 'question.empty': 422 } },
  'DELETE /posts/:id': { summary: 'Trash a post: its author or a host', status: 204, reply: None, errors: { ...post, 'post.not_allowed': 403 } },
  'PUT /posts/:id/restoration': { summary: 'Take a post back out of the trash, within 30 days', reply: Post, errors: { ...post, 'post.not_allowed': 403 } },
  'GET /posts/:id/versions': { summary: 'What a post said before it was changed, the latest first', reply: Page(Earlier), errors: post, query: paged },
  'PUT /posts/:id/pin': { summary: 'Pin a post above the wall: a host; three at most in a space', reply: Post, errors: { ...post, 'post.not_allowed': 403, 'post.pins_full': 409 } },
  'DELETE /posts/:id/pin': { summary: 'Take a pinned post back to its place in the wall', reply: Post, errors: { ...post, 'post.not_allowed': 403 } },
  'POST /spaces/:id/scheduled-posts': {
    summary: 'Keep a post for later: it is its author’s alone until it is sent, with the rights of that moment', status: 201, reply: ScheduledPost, body: Type.Object({ ...newPost, ...when }),
    errors: { ...inSpace, 'space.not_allowed': 403, 'post.reach_too_wide': 422, 'post.empty': 422, 'question.empty': 422, 'file.not_found': 422, ...wrongTime, ...wrongPoll, 'scheduled.full': 409 },
  },
  'GET /me/scheduled-posts': { summary: 'What the caller planned and was not sent yet, the next first', reply: Page(ScheduledPost), query: Type.Object({ spaceId: Type.Optional(Id), cursor: Cursor, limit: Limit }) },
  'PATCH /scheduled-posts/:id': {
    summary: 'Change the text or the time of what one planned; day and time go together', ifMatch: true, reply: ScheduledPost, body: Type.Object({ body: Type.Optional(Type.String({ maxLength: 20_000 })), on: Type.Optional(when.on), at: Type.Optional(when.at) }),
    errors: { ...planned, ...wrongTime, ...wrongPoll, 'post.empty': 422, 'question.empty': 422 },
  },
  'DELETE /scheduled-posts/:id': { summary: 'Withdraw what one planned', status: 204, reply: None, errors: planned },
  'PUT /scheduled-posts/:id/restoration': { summary: 'Take that back, within 30 days', reply: ScheduledPost, errors: { ...planned, 'file.not_found': 422 } },
  'POST /scheduled-posts/:id/publication': {
    summary: 'Send what one planned now', status: 201, reply: Post, errors: { ...planned, ...inSpace, ...wrongPoll, 'space.not_allowed': 403, 'post.reach_too_wide': 422, 'file.not_found': 422 },
  },
  'GET /spaces/:id/reach': {
    summary: 'How many people an important post would be told to: everyone in the space, by themselves or with an audience, but the caller', errors: { ...inSpace, 'space.not_allowed': 403 },
    reply: Type.Object({ people: Type.Integer(), external: Type.Integer({ description: 'Those among them who are not of the authority' }) }),
  },
  'PUT /posts/:id/acknowledgement': { summary: 'Say that one has read an important post', reply: Post, errors: { ...post, 'post.not_allowed': 403 } },
  'DELETE /posts/:id/acknowledgement': { summary: 'Take that back', reply: Post, errors: { ...post, 'post.not_allowed': 403 } },
  'GET /posts/:id/readers': {
    summary: 'Who in the space said that they read an important post, or did not yet, by name: for hosts', errors: { ...post, 'post.not_allowed': 403 },
    query: Type.Object({ state: Type.Optional(OneOf(['read', 'unread'], { default: 'unread' })), cursor: Cursor, limit: Limit }),
    reply: Type.Object({
      ...Page(Type.Object({ person: PersonCard, readAt: Nullable(Instant) })).properties, peopleCount: Type.Integer({ description: 'Everyone in the space but its author' }), readCount: Type.Integer(),
      remindedAt: Nullable(Instant), mayRemind: Type.Boolean({ description: 'No reminder was sent today' }),
    }),
  },
  'POST /posts/:id/reminder': { summary: 'Tell those who have not read an important post once more: a host, once a day', status: 201, reply: Type.Object({ remindedAt: Instant }), errors: { ...post, 'post.not_allowed': 403, 'post.reminded': 409 } },
  'PUT /posts/:id/vote': {
    summary: 'Answer a poll, or change one’s answer until it ends', reply: Post, body: Type.Object({ choices: Type.Array(Type.Integer({ minimum: 0, maximum: 7 }), { minItems: 1, maxItems: 8, uniqueItems: true }) }),
    errors: { ...post, 'post.not_allowed': 403, 'poll.none': 409, 'poll.ended': 409, 'poll.one_only': 422, 'poll.choice_unknown': 422 },
  },
  'DELETE /posts/:id/vote': { summary: 'Take one’s answer back, until the poll ends', reply: Post, errors: { ...post, 'post.not_allowed': 403, 'poll.none': 409, 'poll.ended': 409 } },
  'GET /posts/:id/votes': {
    summary: 'Who chose an answer of a named poll, by name: for whoever answered, and for all once it has ended', reply: Page(PersonCard), errors: { ...post, 'poll.anonymous': 403, 'poll.first_vote': 403 },
    query: Type.Object({ choice: Type.Integer({ minimum: 0, maximum: 7 }), cursor: Cursor, limit: Limit }),
  },
  'PUT /posts/:id/keep': { summary: 'Keep a post for oneself; nobody else knows', reply: Post, errors: post, silent: mark },
  'DELETE /posts/:id/keep': { summary: 'Let go of a post that one kept', reply: Post, errors: post, silent: mark },
  'PUT /posts/:id/follow': { summary: 'Follow a post: be told of its comments, whether one wrote in it or not', reply: Post, errors: post, silent: mark },
  'DELETE /posts/:id/follow': { summary: 'Follow it no more; of what one wrote in oneself, hear no more', reply: Post, errors: post, silent: mark },
  'GET /me/kept': { summary: 'What the caller keeps and may still read, the latest kept first', reply: Page(Post), query: paged },
  'PUT /posts/:id/accepted-answer': { summary: 'Say which comment answers a question: its asker or a host', reply: Post, body: Type.Object({ commentId: Id }), errors: { ...post, 'post.not_allowed': 403, 'question.none': 409, 'comment.not_found': 404 } },
  'DELETE /posts/:id/accepted-answer': { summary: 'Open a question again', reply: Post, errors: { ...post, 'post.not_allowed': 403, 'question.none': 409 } },
  'PUT /posts/:id/official-answer': { summary: 'Say which comment is the official answer of the space: a host', reply: Post, body: Type.Object({ commentId: Id }), errors: { ...post, 'post.not_allowed': 403, 'question.none': 409, 'comment.not_found': 404 } },
  'DELETE /posts/:id/official-answer': { summary: 'Take that back', reply: Post, errors: { ...post, 'post.not_allowed': 403, 'question.none': 409 } },
  'PUT /posts/:id/outdated': {
    summary: 'Say that a question and its answer are outdated: its asker, whoever gave the accepted answer, or a host', reply: Post, errors: { ...post, 'post.not_allowed': 403, 'question.none': 409, 'question.replacement_not_found': 422 },
    body: Type.Object({ replacedBy: Type.Optional(Type.String({ minLength: 1, maxLength: 500, description: 'Address of what stands in its place, which the caller may read' })) }),
  },
  'DELETE /posts/:id/outdated': { summary: 'Take that back', reply: Post, errors: { ...post, 'post.not_allowed': 403, 'question.none': 409 } },
  'GET /posts/:id/replacement': { summary: 'What stands in the place of an outdated question, where the caller may read it', reply: Type.Object({ replacement: Nullable(Type.Object({ title: Type.String(), address: Type.String() })) }), errors: post },
  'PUT /posts/:id/merged': {
    summary: 'Join a question to the one that was asked before: a host of both their spaces', reply: Post, body: Type.Object({ into: Id }),
    errors: { ...post, 'post.not_allowed': 403, 'question.none': 409, 'question.original_not_found': 422, 'question.not_host_there': 403, 'question.merged_already': 409, 'question.gathers': 409 },
  },
  'DELETE /posts/:id/merged': { summary: 'Separate a question that was joined to another one', reply: Post, errors: { ...post, 'post.not_allowed': 403, 'question.none': 409 } },
  'GET /posts/:id/merged': { summary: 'Questions that are joined to this one, the oldest first', reply: Page(Post), query: paged, errors: { ...post, 'question.none': 409 } },
  'PUT /me/question-calls': { summary: 'Be told of questions that wait and that one’s skills answer: so it is unless one wants none', status: 204, reply: None, silent: mark },
  'DELETE /me/question-calls': { summary: 'Be told of no such question any more', status: 204, reply: None, silent: mark },
  'GET /posts/:id/comments': { summary: 'Comments of a post and their replies, oldest first; the cursor goes back in time', reply: Page(Comment), errors: post, query: paged },
  'POST /posts/:id/comments': {
    summary: 'Comment on a post, or reply to a comment: a reply to a reply stands below the same comment', status: 201, reply: Comment,
    body: Type.Object({ body: Type.String({ minLength: 1, maxLength: 5_000 }), parentId: Type.Optional(Id) }), errors: { ...post, 'post.not_allowed': 403, 'comment.empty': 422, 'comment.not_found': 404 },
  },
  'GET /comments/:id': { summary: 'A comment', reply: Comment, errors: comment },
  'GET /comments/:id/versions': { summary: 'What a comment said before it was changed, the latest first', reply: Page(Earlier), errors: comment, query: paged },
  'PATCH /comments/:id': { summary: 'Change one’s comment', ifMatch: true, reply: Comment, body: Type.Object({ body: Type.String({ minLength: 1, maxLength: 5_000 }) }), errors: { ...comment, 'comment.empty': 422, 'comment.not_allowed': 403 } },
  'DELETE /comments/:id': { summary: 'Trash a comment: its author or a host', status: 204, reply: None, errors: { ...comment, 'comment.not_allowed': 403 } },
  'PUT /comments/:id/restoration': { summary: 'Take a comment back out of the trash', reply: Comment, errors: { ...comment, 'comment.not_allowed': 403 } },
  'PUT /comments/:id/thanks': { summary: 'Thank for an answer, which is not one’s own', reply: Comment, errors: { ...comment, 'comment.not_allowed': 403 } },
  'DELETE /comments/:id/thanks': { summary: 'Take that back', reply: Comment, errors: { ...comment, 'comment.not_allowed': 403 } },
  'PUT /posts/:id/reactions/:kind': { summary: 'React: thanks, useful, seen or bravo', reply: Post, errors: { ...post, 'post.not_allowed': 403, 'reaction.unknown': 422 } },
  'DELETE /posts/:id/reactions/:kind': { summary: 'Take one’s reaction back', reply: Post, errors: { ...post, 'reaction.unknown': 422 } },
} satisfies Api
