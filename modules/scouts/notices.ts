// A scout is told that somebody asks them; not any more once it is settled.
import { plural, times, type Notices } from '#platform/notices/kinds.ts'

export const notices: Notices = {
  kinds: {
    'scout_question.asked': {
      on: ['scout_question.asked', 'scout_question.reopened'], level: 2, noun: 'scout_question', permission: null,
      tell: async (db, facts) => {
        const ids = facts.flatMap((f) => f.noun_id ?? [])
        const to = ids.length === 0 ? [] : await db.selectFrom('scout_question_to').selectAll().where('question_id', 'in', ids).execute()
        return facts.flatMap((f) => to.filter((one) => one.question_id === f.noun_id).map((one) => ({ fact: f.id, personId: one.person_id, id: one.question_id })))
      },
      fr: { said: plural('vous demande de l’aide', 'vous demandent de l’aide'), counted: times('demande d’aide', 'demandes d’aide'), why: 'Vous êtes éclaireur ou éclaireuse.' },
      en: { said: plural('asks you for help', 'ask you for help'), counted: times('call for help', 'calls for help'), why: 'You are a scout.' },
    },
  },
  gone: { 'scout_question.settled': 'scout_question' },
}
