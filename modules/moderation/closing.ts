// What moderation says before a space closes: reports that nobody has answered, since hosts decide nothing there any more.
import { sql } from 'kysely'
import type { ClosingPart } from '#platform/closing.ts'
import { handledReports } from './access.ts'

export const closing: ClosingPart = {
  unsettled: async (db, actor, { id }) => {
    const { n } = await handledReports(db, actor).select(sql<number>`count(distinct (report.noun, report.subject_id))::int`.as('n')).where('report.scope_id', '=', id).where('report.decision_id', 'is', null).executeTakeFirstOrThrow()
    return n === 0 ? [] : [{
      text: { fr: n > 1 ? `${n} contenus signalés, sans décision` : '1 contenu signalé, sans décision', en: n > 1 ? `${n} reported things without a decision` : '1 reported thing without a decision' },
      details: [], address: `/espaces/${id}/signalements`,
    }]
  },
}
