import type { Sentences } from '#platform/journal/sentences.ts'
import type { facts } from './facts.ts'

export const sentences = {
  nouns: { approval: { fr: 'Avis et lectures', en: 'Opinions and readings' } },
  facts: {
    'approval.asked': { fr: 'a demandé un avis ou une lecture', en: 'asked for an opinion or a reading' },
    'approval.answered': { fr: 'a donné un avis, ou dit avoir lu', en: 'gave an opinion, or said to have read' },
    'approval.substituted': { fr: 'a désigné qui répond à sa place', en: 'named who answers in their place' },
    'approval.reminded': { fr: 'a relancé qui n’avait pas répondu', en: 'reminded those who had not answered' },
    'approval.overdue': { fr: 'la date d’un avis ou d’une lecture est passée', en: 'the date of an opinion or a reading has passed' },
    'approval.ended': { fr: 'a clos une demande par sa réponse', en: 'ended a request by their answer' },
    'approval.cancelled': { fr: 'a annulé une demande', en: 'cancelled a request' },
    'approval.resumed': { fr: 'a repris une demande annulée', en: 'took up a cancelled request again' },
    'approval.exported': { fr: 'a exporté le suivi d’une lecture', en: 'exported who has read' },
  },
} satisfies Sentences<typeof facts>
