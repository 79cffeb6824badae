import type { Handlers } from '#platform/module.ts'
import { tellingMe } from '#platform/notices/live.ts'
import type { api } from './api.ts'
import { askArchive, readArchive, sendArchive } from './archives.ts'
import { listAudiencesOf, removeAudience, setAudience } from './audiences.ts'
import { closeSpace, prepareClosing, reopenSpace } from './closing.ts'
import { endEmergency, enterInEmergency, listEmergencies } from './emergency.ts'
import { join, leave, listMembers, removeMember, setMember } from './members.ts'
import { setMuted } from './mute.ts'
import { listModules, switchModule } from './modules.ts'
import { startFollowing, stopFollowing, visit } from './follow.ts'
import { ask, decline, listRequests, withdraw } from './requests.ts'
import { bringBack, readReturn } from './returning.ts'
import { acceptInvitation, declineInvitation, invite, listInvitations, myInvitations, withdrawInvitation } from './invitations.ts'
import { editBlueprint, listBlueprints, listPieces, removeBlueprint, saveBlueprint } from './saved.ts'
import { spacesAlike } from './life/alike.ts'
import { keepSpace } from './life/asleep.ts'
import { acceptProposal, declineProposal, listProposals, propose, readProposal, withdrawProposal } from './life/proposals.ts'
import { takeOver } from './life/succession.ts'
import { lookThrough } from './look.ts'
import { listSpaces } from './list.ts'
import { followBlueprint, readOrigin } from './origin.ts'
import { previewList } from './pasted.ts'
import { postpone, suggestAgain, suggestSpaces } from './peers.ts'
import { previewChange } from './preview.ts'
import { previewOpening } from './entering-preview.ts'
import { createSpace } from './open.ts'
import { editSpace, readSpace } from './spaces.ts'
import { readWeek } from './week/read.ts'
import { explainOf, visibilityOf } from './visibility.ts'

export const routes = {
  'GET /spaces': ({ query }, { db, actor }) => listSpaces(db, actor, query),
  'GET /space-suggestions': (_, { db, actor }) => suggestSpaces(db, actor),
  'PUT /spaces/:id/postponement': ({ params }, { work, actor }) => work((tx) => postpone(tx, actor, params.id)),
  'DELETE /spaces/:id/postponement': ({ params }, { work, actor }) => work((tx) => suggestAgain(tx, actor, params.id)),
  'GET /space-blueprints': (_, { db, actor }) => listBlueprints(db, actor),
  'PATCH /space-blueprints/:id': ({ params, body, ifMatch }, { work, actor }) => work((tx) => editBlueprint(tx, actor, params.id, ifMatch, body)),
  'DELETE /space-blueprints/:id': ({ params }, { work, actor }) => work((tx) => removeBlueprint(tx, actor, params.id)),
  'GET /spaces/:id/blueprint-pieces': ({ params }, { db, actor, modules }) => listPieces(db, actor, params.id, modules),
  'GET /spaces/:id/blueprint': ({ params }, { db, actor, modules }) => readOrigin(db, actor, params.id, modules),
  'PUT /spaces/:id/blueprint': ({ params, body }, { work, actor, modules }) => work((tx) => followBlueprint(tx, actor, params.id, body, modules)),
  'GET /spaces/:id/blueprint-return': ({ params }, { db, actor, modules }) => readReturn(db, actor, params.id, modules),
  'POST /spaces/:id/blueprint-return': ({ params, body }, { work, actor, modules }) => work((tx) => bringBack(tx, actor, params.id, body, modules)),
  'POST /spaces/:id/blueprint': ({ params, body }, { work, actor, modules }) => work((tx) => saveBlueprint(tx, actor, params.id, body, modules)),
  'POST /spaces': ({ body }, { work, actor, modules }) => work((tx) => createSpace(tx, actor, body, modules)),
  'GET /spaces-alike': ({ query }, { db, actor }) => spacesAlike(db, actor, query),
  'POST /space-proposals': ({ body }, { work, actor, modules }) => work((tx) => propose(tx, actor, body, modules)),
  'POST /space-openings/preview': ({ body }, { database, actor, modules }) => previewOpening(database, actor, body, modules),
  'GET /space-proposals': ({ query }, { db, actor }) => listProposals(db, actor, query),
  'GET /space-proposals/:id': ({ params }, { db, actor }) => readProposal(db, actor, params.id),
  'DELETE /space-proposals/:id': ({ params }, { work, actor }) => work((tx) => withdrawProposal(tx, actor, params.id)),
  'PUT /space-proposals/:id/acceptance': ({ params }, { work, actor, modules }) => work((tx) => acceptProposal(tx, actor, params.id, modules)),
  'PUT /space-proposals/:id/refusal': ({ params, body }, { work, actor }) => work((tx) => declineProposal(tx, actor, params.id, body.reason)),
  'GET /spaces/:id': ({ params }, { db, actor }) => readSpace(db, actor, params.id),
  'PATCH /spaces/:id': ({ params, body, ifMatch }, { work, actor }) => work((tx) => editSpace(tx, actor, params.id, ifMatch, body)),
  'GET /spaces/:id/members': ({ params, query }, { db, actor }) => listMembers(db, actor, params.id, query),
  'PUT /spaces/:id/members/:personId': ({ params, body }, { work, actor }) => work((tx) => setMember(tx, actor, params.id, params.personId, body)),
  'DELETE /spaces/:id/members/:personId': ({ params }, { work, actor }) => work((tx) => removeMember(tx, actor, params.id, params.personId)),
  'GET /spaces/:id/audiences': ({ params }, { db, actor }) => listAudiencesOf(db, actor, params.id),
  'PUT /spaces/:id/audiences/:audienceId': ({ params, body }, { work, actor }) => work((tx) => setAudience(tx, actor, params.id, params.audienceId, body.role)),
  'DELETE /spaces/:id/audiences/:audienceId': ({ params }, { work, actor }) => work((tx) => removeAudience(tx, actor, params.id, params.audienceId)),
  'PUT /spaces/:id/membership': ({ params }, { work, actor }) => work((tx) => join(tx, actor, params.id)),
  'DELETE /spaces/:id/membership': ({ params }, { work, actor }) => work((tx) => leave(tx, actor, params.id)),
  'PUT /spaces/:id/access-request': ({ params, body }, { work, actor }) => work((tx) => ask(tx, actor, params.id, body.message ?? '')),
  'DELETE /spaces/:id/access-request': ({ params }, { work, actor }) => work((tx) => withdraw(tx, actor, params.id)),
  'GET /spaces/:id/access-requests': ({ params, query }, { db, actor }) => listRequests(db, actor, params.id, query),
  'DELETE /spaces/:id/access-requests/:personId': ({ params }, { work, actor }) => work((tx) => decline(tx, actor, params.id, params.personId)),
  'GET /spaces/:id/invitations': ({ params, query }, { db, actor }) => listInvitations(db, actor, params.id, query),
  'POST /spaces/:id/invitations/preview': ({ params, body }, { db, actor }) => previewList(db, actor, params.id, body.list),
  'POST /spaces/:id/invitations': ({ params, body }, { work, actor }) => work((tx) => invite(tx, actor, params.id, body)),
  'DELETE /spaces/:id/invitations/:personId': ({ params }, { work, actor }) => work((tx) => withdrawInvitation(tx, actor, params.id, params.personId)),
  'GET /me/invitations': ({ query }, { db, actor }) => myInvitations(db, actor, query),
  'PUT /me/invitations/:id/acceptance': ({ params }, { work, actor }) => work((tx) => acceptInvitation(tx, actor, params.id)),
  'DELETE /me/invitations/:id': ({ params }, { work, actor }) => work((tx) => declineInvitation(tx, actor, params.id)),
  'GET /spaces/:id/visibility': ({ params }, { db, actor }) => visibilityOf(db, actor, params.id),
  'GET /spaces/:id/visibility/:personId': ({ params }, { db, actor }) => explainOf(db, actor, params.id, params.personId),
  'POST /spaces/:id/visibility/:personId/look': ({ params }, { work, actor, modules }) => work((tx) => lookThrough(tx, actor, params.id, params.personId, modules)),
  'POST /spaces/:id/visibility/preview': ({ params, body }, { database, actor, modules }) => previewChange(database, actor, params.id, body, modules),
  'GET /spaces/:id/modules': ({ params }, { db, actor }) => listModules(db, actor, params.id),
  'PUT /spaces/:id/modules/:module': ({ params }, { work, actor }) => work((tx) => switchModule(tx, actor, params.id, params.module, true)),
  'DELETE /spaces/:id/modules/:module': ({ params }, { work, actor }) => work(async (tx) => void (await switchModule(tx, actor, params.id, params.module, false))),
  'GET /spaces/:id/closing': ({ params }, { db, actor, modules }) => prepareClosing(db, actor, params.id, modules),
  'POST /spaces/:id/closing': ({ params, body, ifMatch }, { work, actor, modules }) => work((tx) => closeSpace(tx, actor, params.id, ifMatch, body, modules)),
  'DELETE /spaces/:id/closing': ({ params }, { work, actor }) => work((tx) => reopenSpace(tx, actor, params.id)),
  'GET /spaces/:id/archive': ({ params }, { db, actor }) => readArchive(db, actor, params.id),
  'POST /spaces/:id/archive': ({ params }, { work, actor }) => work((tx) => askArchive(tx, actor, params.id)),
  'GET /spaces/:id/archive/content': sendArchive as never,
  'PUT /spaces/:id/keeping': ({ params }, { work, actor }) => work((tx) => keepSpace(tx, actor, params.id)),
  'PUT /spaces/:id/succession': ({ params }, { work, actor }) => work((tx) => takeOver(tx, actor, params.id)),
  'GET /spaces/:id/emergency-entries': ({ params, query }, { db, actor }) => listEmergencies(db, actor, params.id, query),
  'PUT /spaces/:id/emergency-entry': ({ params, body }, { work, actor }) => work((tx) => enterInEmergency(tx, actor, params.id, body.reason)),
  'DELETE /spaces/:id/emergency-entry': ({ params }, { work, actor }) => work((tx) => endEmergency(tx, actor, params.id)),
  'PUT /spaces/:id/follow': ({ params }, { work, actor }) => work((tx) => startFollowing(tx, actor, params.id)),
  'DELETE /spaces/:id/follow': ({ params }, { work, actor }) => work((tx) => stopFollowing(tx, actor, params.id)),
  'GET /spaces/:id/week': ({ params, query }, { db, actor }) => readWeek(db, actor, params.id, query.of),
  'PUT /spaces/:id/mute': ({ params }, ctx) => tellingMe(ctx, (tx) => setMuted(tx, ctx.actor, params.id, true)),
  'DELETE /spaces/:id/mute': ({ params }, ctx) => tellingMe(ctx, (tx) => setMuted(tx, ctx.actor, params.id, false)),
  'PUT /spaces/:id/visit': ({ params }, { work, actor }) => work((tx) => visit(tx, actor, params.id)),
} satisfies Handlers<typeof api>
