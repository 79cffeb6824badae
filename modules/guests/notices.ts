// The sponsor of a guest hears that their access is about to end.
import { dataOf, times, type Notices } from '#platform/notices/kinds.ts'

export const notices: Notices = {
  kinds: {
    'guest.expiring': {
      on: ['guest.expiring'], level: 2, noun: 'guest', permission: null,
      tell: (_db, facts) => facts.flatMap((f) => {
        const personId = dataOf(f, 'sponsorId')
        return personId === null || f.noun_id === null ? [] : [{ fact: f.id, personId, id: f.noun_id }]
      }),
      fr: { said: () => 'Un accès se termine bientôt', counted: times('accès bientôt terminé', 'accès bientôt terminés'), why: 'Vous répondez de cette personne.' },
      en: { said: () => 'An access ends soon', counted: times('access ending soon', 'accesses ending soon'), why: 'You answer for this guest.' },
    },
  },
  gone: { 'guest.renewed': 'guest', 'guest.ended': 'guest' },
}
