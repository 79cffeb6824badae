import type { Handlers } from '#platform/module.ts'
import { soon } from '#platform/jobs/soon.ts'
import { tellingMe } from '#platform/notices/live.ts'
import type { api } from './api.ts'
import { axisOf, createAxis, editAxis, endAxis, listAxis } from './axes.ts'
import { setFollowed } from './follow.ts'
import { followWaiting } from './follow-unit.ts'
import { setMuted } from './mute.ts'
import { createOrganisation, editOrganisation, listOrganisations } from './organisations.ts'
import { readPerson } from './person.ts'
import { createPosition, editPosition } from './positions.ts'
import { editProfile, sendCard, sendPhoto } from './profile.ts'
import { searchPeople } from './search.ts'
import { acceptProposal, addSkill, confirmSkill, declineProposal, listSkill, listSkills, mergeSkill, removeSkill, renameSkill, unlistSkill } from './skills.ts'
import { withSources } from './sources.ts'
import { createUnit, editUnit } from './unit-edit.ts'
import { listUnits, readAxes, readUnit } from './units.ts'

export const routes = {
  'GET /people': ({ query }, { db, actor }) => searchPeople(db, actor, query),
  'GET /people/:id': async ({ params }, ctx) => withSources(ctx, await readPerson(ctx.db, ctx.actor, params.id)),
  'GET /people/:id/photo': sendPhoto as never,
  'GET /people/:id/card.vcf': sendCard as never,
  'PUT /people/:id/follow': ({ params }, { work, actor }) => work((tx) => setFollowed(tx, actor, params.id, true)),
  'DELETE /people/:id/follow': ({ params }, { work, actor }) => work((tx) => setFollowed(tx, actor, params.id, false)),
  'PUT /people/:id/mute': ({ params }, ctx) => tellingMe(ctx, (tx) => setMuted(tx, ctx.actor, params.id, true)),
  'DELETE /people/:id/mute': ({ params }, ctx) => tellingMe(ctx, (tx) => setMuted(tx, ctx.actor, params.id, false)),
  'PATCH /me/profile': ({ body, ifMatch }, { work, actor, modules }) => work(async (tx) => withSources({ db: tx, actor, modules }, await editProfile(tx, actor, ifMatch, body))),
  'GET /skills': ({ query }, { db, actor }) => listSkills(db, actor, query),
  'POST /skills': ({ body }, { work, actor }) => work((tx) => listSkill(tx, actor, body.label)),
  'PATCH /skills/:id': ({ params, body }, { work, actor }) => work((tx) => renameSkill(tx, actor, params.id, body.label)),
  'DELETE /skills/:id': ({ params }, { work, actor }) => work((tx) => unlistSkill(tx, actor, params.id)),
  'PUT /skills/:id/merger/:otherId': ({ params }, { work, actor }) => work((tx) => mergeSkill(tx, actor, params.id, params.otherId)),
  'POST /me/skills': ({ body }, { work, actor }) => work((tx) => addSkill(tx, actor, body.label)),
  'DELETE /me/skills/:skillId': ({ params }, { work, actor }) => work((tx) => removeSkill(tx, actor, params.skillId)),
  'PUT /people/:id/skills/:skillId/confirmation': ({ params }, { work, actor }) => work((tx) => confirmSkill(tx, actor, params.id, params.skillId, true)),
  'DELETE /people/:id/skills/:skillId/confirmation': ({ params }, { work, actor }) => work((tx) => confirmSkill(tx, actor, params.id, params.skillId, false)),
  'PUT /me/skill-proposals/:skillId/acceptance': ({ params }, { work, actor }) => work((tx) => acceptProposal(tx, actor, params.skillId)),
  'DELETE /me/skill-proposals/:skillId': ({ params }, { work, actor }) => work((tx) => declineProposal(tx, actor, params.skillId)),
  'GET /axes': ({ query }, { db, actor }) => readAxes(db, actor, query.authorityId),
  'GET /axes/:axis': ({ params, query }, { db, actor }) => listAxis(db, actor, axisOf(params.axis), query),
  'POST /axes/:axis': ({ params, body }, { work, actor }) => work((tx) => createAxis(tx, actor, axisOf(params.axis), body)),
  'PATCH /axes/:axis/:id': async ({ params, body, ifMatch }, { work, actor, database }) => {
    const edited = await work((tx) => editAxis(tx, actor, axisOf(params.axis), params.id, ifMatch, body))
    soon(followWaiting(database, actor.at))
    return edited
  },
  'PUT /axes/:axis/:id/end': ({ params }, { work, actor }) => work((tx) => endAxis(tx, actor, axisOf(params.axis), params.id, true)),
  'DELETE /axes/:axis/:id/end': ({ params }, { work, actor }) => work((tx) => endAxis(tx, actor, axisOf(params.axis), params.id, false)),
  'GET /units': ({ query }, { db, actor }) => listUnits(db, actor, query),
  'GET /units/:id': ({ params, query }, { db, actor }) => readUnit(db, actor, params.id, query),
  'POST /units': ({ body }, { work, actor }) => work((tx) => createUnit(tx, actor, body)),
  'PATCH /units/:id': async ({ params, body, ifMatch }, { work, actor, database }) => {
    const edited = await work((tx) => editUnit(tx, actor, params.id, ifMatch, body))
    soon(followWaiting(database, actor.at))
    return edited
  },
  'POST /positions': ({ body }, { work, actor }) => work((tx) => createPosition(tx, actor, body)),
  'PATCH /positions/:id': ({ params, body, ifMatch }, { work, actor }) => work((tx) => editPosition(tx, actor, params.id, ifMatch, body)),
  'GET /organisations': ({ query }, { db, actor }) => listOrganisations(db, actor, query),
  'POST /organisations': ({ body }, { work, actor }) => work((tx) => createOrganisation(tx, actor, body)),
  'PATCH /organisations/:id': ({ params, body, ifMatch }, { work, actor }) => work((tx) => editOrganisation(tx, actor, params.id, ifMatch, body)),
} satisfies Handlers<typeof api>
