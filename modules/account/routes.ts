import type { Context, Handlers } from '#platform/module.ts'
import { readActor } from '#platform/identity/actors.ts'
import { checkPassword, signIn } from '#platform/identity/sign-in.ts'
import { enrolledDays } from '#platform/identity/sessions.ts'
import { editAuthority, readAuthority } from '#platform/identity/look.ts'
import { answerOffer, offersTo } from '#platform/identity/newcomers.ts'
import type { api } from './api.ts'
import { sendLogo } from './logo.ts'
import { changeMe, createToken, endSession, listSessions, listTokens, readMe, revokeToken, setPassword } from './account.ts'

const me = ({ db, actor, modules }: Pick<Context, 'db' | 'actor' | 'modules'>) => readMe(db, actor, modules.map((m) => m.name))

export const routes = {
  'POST /sessions': async ({ body }, ctx) => {
    const { secret, deviceSecret } = await signIn(ctx.database, { ...body, enrol: body.enrol ?? false, at: ctx.actor.at, device: ctx.device, brought: ctx.brought })
    ctx.cookie(secret, body.enrol ? enrolledDays * 86_400 : undefined)
    if (deviceSecret !== null) ctx.deviceCookie(deviceSecret)
    const { actor } = (await readActor(ctx.database, secret, 'session', ctx.actor.at))!
    return me({ ...ctx, actor })
  },
  'DELETE /session': async (_input, { work, actor, cookie }) => {
    await work((tx) => endSession(tx, actor, actor.sessionId!))
    cookie(null)
  },
  'GET /me': (_input, ctx) => me(ctx),
  'PATCH /me': ({ body }, ctx) => ctx.work(async (tx) => {
    await changeMe(tx, ctx.actor, body)
    return readMe(tx, ctx.actor, ctx.modules.map((m) => m.name))
  }),
  'PUT /me/password': async ({ body }, { database, db, work, actor }) => {
    const account = await db.selectFrom('account').select(['login', 'password_hash']).where('person_id', '=', actor.personId).executeTakeFirst()
    if (account?.password_hash) await checkPassword(database.pool, account.login, body.current ?? '', actor.at, `\n${actor.sessionId}`)
    await work((tx) => setPassword(tx, actor, body.password))
  },
  'GET /me/sessions': (_input, { db, actor }) => listSessions(db, actor),
  'DELETE /me/sessions/:id': ({ params }, { work, actor }) => work((tx) => endSession(tx, actor, params.id)),
  'GET /me/offers': async (_input, { db, actor }) => ({ items: (await offersTo(db, actor).execute()).map((o) => ({ id: o.id, authorityName: o.name, kind: o.kind, startsOn: o.starts_on })), next: null }),
  'PUT /me/offers/:id/acceptance': ({ params }, { work, actor }) => work((tx) => answerOffer(tx, actor, params.id, true)),
  'DELETE /me/offers/:id': ({ params }, { work, actor }) => work((tx) => answerOffer(tx, actor, params.id, false)),
  'GET /me/tokens': (_input, { db, actor }) => listTokens(db, actor),
  'POST /me/tokens': ({ body }, { work, actor }) => work((tx) => createToken(tx, actor, body)),
  'DELETE /me/tokens/:id': ({ params }, { work, actor }) => work((tx) => revokeToken(tx, actor, params.id)),
  'GET /authorities/:id': ({ params }, { db, actor }) => readAuthority(db, actor, params.id),
  'PATCH /authorities/:id': ({ params, body, ifMatch }, { work, actor }) => work((tx) => editAuthority(tx, actor, params.id, ifMatch, body)),
  'GET /authorities/:id/logo': sendLogo,
} satisfies Handlers<typeof api>
