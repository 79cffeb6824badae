// Somebody is told that another authority asks them to be of it too.
import { dataOf, times, type Notices } from '#platform/notices/kinds.ts'

export const notices: Notices = {
  kinds: {
    'offer.made': {
      on: ['offer.made'], level: 2, noun: 'offer', permission: null,
      tell: (_db, facts) => facts.flatMap((f) => {
        const personId = dataOf(f, 'personId')
        return personId === null || f.noun_id === null ? [] : [{ fact: f.id, personId, id: f.noun_id }]
      }),
      fr: { said: () => 'Vous êtes aussi attendu ailleurs', counted: times('demande', 'demandes'), why: 'Une autre collectivité a donné votre adresse ou votre identifiant.' },
      en: { said: () => 'You are expected elsewhere, too', counted: times('request', 'requests'), why: 'Another authority gave your address or your login.' },
    },
  },
  gone: { 'offer.taken': 'offer', 'offer.left': 'offer' },
}
