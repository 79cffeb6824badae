import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '#platform/access/actor.ts'
import type { Tx } from '#platform/db/database.ts'
import { listAdministered } from '#modules/spaces/index.ts'
import { offerAffiliation } from '#platform/identity/newcomers.ts'
import { editNotice, ringOf, setSpaceCreation, switchModule } from '#platform/identity/authorities.ts'
import { dutyKinds, giveDuty, nameAdministrator, removeAdministrator, takeDuty, type DutyBounds, type DutyKind } from '#platform/identity/duties.ts'
import { newEntry } from '#platform/identity/entries.ts'
import { eraseWhole } from '#platform/identity/erase.ts'
import { closePerson, editPerson, endSessionsOf, reopenPerson } from '#platform/identity/manage.ts'
import { listInfected } from '#platform/files/infected.ts'
import type { Context, Handlers, Module } from '#platform/module.ts'
import { changeKept, listKept } from '#platform/retention/kept.ts'
import { Problem } from '#platform/problem.ts'
import { administered, inCare, type Reach } from './access.ts'
import type { api } from './api.ts'
import { addPerson } from './newcomer.ts'
import { record } from './facts.ts'
import { journalCsv, listJournal, type Filters } from './journal.ts'
import { readNotice } from './notice.ts'
import { found, listPeople, mayChange, readManaged } from './people.ts'
import { subjectsOf } from './reading.ts'
import { exportMe, exportPerson } from './personal.ts'

/** Modules that the house cannot do without. */
const always = new Set(['account', 'administration', 'directory', 'home', 'spaces'])
const worded = ({ name, label, about }: Module, locale: 'fr' | 'en') => ({ name, label: label?.[locale] ?? name, about: about?.[locale] ?? '' })
const switches = async ({ db, modules, actor }: Pick<Context, 'db' | 'modules' | 'actor'>, authorityId: string) => {
  const authority = await db.selectFrom('authority').select(['modules_off', 'modules_scouts', 'modules_pilots']).where('id', '=', authorityId).executeTakeFirstOrThrow()
  return modules.filter((m) => m.label).map((m) => ({ ...worded(m, actor.locale), ring: always.has(m.name) ? ('all' as const) : ringOf(authority, m.name), always: always.has(m.name) }))
}

type Of = { query: { authorityId?: string } }
/** A change of one person of an authority in the actor's care. */
const onPerson = ({ query, params }: Of & { params: { id: string } }, { work, actor }: Context, reach: Reach, verb: (tx: Tx, authorityId: string, personId: string) => Promise<unknown>): Promise<void> =>
  work(async (tx) => {
    const authorityId = await inCare(tx, actor, query.authorityId, reach)
    mayChange(actor, await found(tx, actor, authorityId, params.id), authorityId, true)
    await verb(tx, authorityId, params.id)
  })

async function changeDuty(tx: Tx, actor: Actor, personId: string, authorityId: string, duty: string, bounds: DutyBounds | null, unitId?: string): Promise<void> {
  // The platform's administrators are named by one of them.
  if (duty === 'platform_administrator' && actor.administers !== 'platform') throw new Problem(403, 'administration.not_allowed')
  if (duty === 'administrator' || duty === 'platform_administrator') return (bounds ? nameAdministrator : removeAdministrator)(tx, actor, personId, duty === 'administrator' ? authorityId : null)
  if (!dutyKinds.includes(duty as DutyKind)) throw new Problem(404, 'duty.not_found')
  return bounds ? giveDuty(tx, actor, personId, authorityId, duty as DutyKind, bounds) : takeDuty(tx, actor, personId, authorityId, duty as DutyKind, unitId)
}

export const routes = {
  'GET /administration': async (_input, { db, actor }) => {
    const mine = await administered(db, actor)
    if (mine.length === 0) throw new Problem(403, 'administration.not_allowed')
    const people = await db.selectFrom('affiliation').select((eb) => ['authority_id', eb.fn.count<number>('person_id').distinct().as('people')]).where('authority_id', 'in', mine.map((a) => a.id)).groupBy('authority_id').execute()
    const count = new Map(people.map((row) => [row.authority_id, Number(row.people)]))
    return { authorities: mine.map((a) => ({ id: a.id, name: a.name, shortName: a.short_name, people: count.get(a.id) ?? 0, spaceCreation: a.space_creation })), platform: actor.administers === 'platform', all: mine.some((a) => a.all) }
  },
  'GET /administration/modules': async ({ query }, ctx) => ({ items: await switches(ctx, await inCare(ctx.db, ctx.actor, query.authorityId, 'all')), next: null }),
  'PUT /administration/modules/:module': ({ params, body }, { work, actor, modules }) => work(async (tx) => {
    const authorityId = await inCare(tx, actor, body.authorityId, 'all')
    const module = modules.find((m) => m.name === params.module)
    if (!module?.label) throw new Problem(404, 'module.not_found')
    if (always.has(params.module)) throw new Problem(409, 'module.always')
    await switchModule(tx, actor, authorityId, params.module, body.ring)
    return { ...worded(module, actor.locale), ring: body.ring, always: false }
  }),
  'GET /administration/spaces': async ({ query }, { db, actor }) => listAdministered(db, actor, await inCare(db, actor, query.authorityId, 'all'), query),
  'GET /administration/people': async ({ query }, { db, actor }) => listPeople(db, actor, await inCare(db, actor, query.authorityId, 'people'), query),
  'POST /administration/people': ({ query, body }, { work, actor }) => work(async (tx) => addPerson(tx, actor, await inCare(tx, actor, query.authorityId, 'people'), body)),
  'POST /administration/affiliations': ({ query, body }, { work, actor }) => work(async (tx) => ({ added: await offerAffiliation(tx, actor, await inCare(tx, actor, query.authorityId, 'people'), body) })),
  'GET /administration/people/:id': async ({ params, query }, { db, actor }) => readManaged(db, actor, await inCare(db, actor, query.authorityId, 'people'), params.id),
  'PATCH /administration/people/:id': ({ params, query, body, ifMatch }, { work, actor }) => work(async (tx) => {
    const authorityId = await inCare(tx, actor, query.authorityId, 'people')
    const person = await found(tx, actor, authorityId, params.id)
    mayChange(actor, person, authorityId, ['givenName', 'familyName', 'email', 'login'].some((field) => field in body))
    await editPerson(tx, actor, params.id, authorityId, person.affiliation_id, ifMatch, body)
    return readManaged(tx, actor, authorityId, params.id)
  }),
  'DELETE /administration/people/:id/sessions': (input, ctx) => onPerson(input, ctx, 'people', (tx, authorityId, id) => endSessionsOf(tx, ctx.actor, id, authorityId)),
  'PUT /administration/people/:id/closure': (input, ctx) => onPerson(input, ctx, 'people', (tx, authorityId, id) => closePerson(tx, ctx.actor, id, authorityId)),
  'DELETE /administration/people/:id/closure': (input, ctx) => onPerson(input, ctx, 'people', (tx, authorityId, id) => reopenPerson(tx, ctx.actor, id, authorityId)),
  'PUT /administration/people/:id/duties/:duty': ({ params, query, body }, { work, actor }) => work(async (tx) => {
    const authorityId = await inCare(tx, actor, query.authorityId, 'all')
    await found(tx, actor, authorityId, params.id)
    await changeDuty(tx, actor, params.id, authorityId, params.duty, body)
    return readManaged(tx, actor, authorityId, params.id)
  }),
  'DELETE /administration/people/:id/duties/:duty': ({ params, query }, { work, actor }) => work(async (tx) => {
    const authorityId = await inCare(tx, actor, query.authorityId, 'all')
    await found(tx, actor, authorityId, params.id)
    await changeDuty(tx, actor, params.id, authorityId, params.duty, null, query.unitId)
  }),
  'POST /administration/people/:id/entry': ({ params, query }, { work, actor }) => work(async (tx) => {
    const authorityId = await inCare(tx, actor, query.authorityId, 'people')
    const person = await found(tx, actor, authorityId, params.id)
    mayChange(actor, person, authorityId, true)
    const account = await tx.selectFrom('account').select('password_hash').where('person_id', '=', params.id).executeTakeFirst()
    if (!account || account.password_hash !== null) throw new Problem(409, 'person.entered')
    return { entry: await newEntry(tx, actor, params.id, authorityId) }
  }),
  'GET /administration/people/:id/export': exportPerson as never,
  'POST /administration/people/:id/erasure': (input, ctx) => onPerson(input, ctx, 'all', (tx, authorityId, id) => eraseWhole(tx, ctx.actor, id, authorityId)),
  'GET /administration/journal': async ({ query }, { db, actor, modules }) => listJournal(db, actor, modules, await inCare(db, actor, query.authorityId, 'all'), query),
  'GET /administration/journal/subjects': async ({ query }, { db, actor, modules }) => {
    await inCare(db, actor, query.authorityId, 'all')
    return { items: subjectsOf(modules, actor.locale), next: null }
  },
  'GET /administration/infected': async ({ query }, { db, actor, antivirus }) => ({ ...(await listInfected(db, await inCare(db, actor, query.authorityId, 'all'), query)), looked: antivirus !== null }),
  'GET /administration/journal.csv': exportJournal as never,
  'GET /administration/notice': async ({ query }, { db, actor }) => readNotice(db, await inCare(db, actor, query.authorityId, 'all')),
  'PATCH /administration/notice': ({ query, body, ifMatch }, { work, actor }) => work(async (tx) => {
    const authorityId = await inCare(tx, actor, query.authorityId, 'all')
    await editNotice(tx, actor, authorityId, ifMatch, body)
    return readNotice(tx, authorityId)
  }),
  'GET /administration/retention': async ({ query }, { db, actor }) => ({ items: await listKept(db, await inCare(db, actor, query.authorityId, 'all'), actor.locale), next: null }),
  'PUT /administration/retention/:key': ({ params, query, body }, { work, actor }) => work(async (tx) => changeKept(tx, actor, await inCare(tx, actor, query.authorityId, 'all'), params.key, body.length)),
  'PATCH /administration/settings': ({ query, body }, { work, actor }) => work(async (tx) => {
    const authorityId = await inCare(tx, actor, query.authorityId, 'all')
    const before = await setSpaceCreation(tx, authorityId, body.spaceCreation)
    record(tx, actor, 'settings.edited', { id: authorityId, authorityId, data: { before: { space_creation: before }, after: { space_creation: body.spaceCreation } } })
  }),
  'GET /me/export': exportMe as never,
} satisfies Handlers<typeof api>

async function exportJournal(request: FastifyRequest, reply: FastifyReply, { db, actor, work }: Context): Promise<FastifyReply> {
  const asked = request.query as Filters & { authorityId?: string }
  const authorityId = await inCare(db, actor, asked.authorityId, 'all')
  await work(async (tx) => record(tx, actor, 'journal.exported', { authorityId, data: { filters: Object.keys(asked) } }))
  reply.headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="journal.csv"', 'cache-control': 'no-store' })
  return reply.send(Readable.from(journalCsv(db, actor, authorityId, asked)))
}
