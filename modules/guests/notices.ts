// Who answers for a guest hears that their access is about to end, and that the guest is theirs now; the guest, that it ends, and that a space closed and they are thanked.
import { dataOf, plural, times, type Notices } from '#platform/notices/kinds.ts'

export const notices: Notices = {
  kinds: {
    'guest.expiring': {
      on: ['guest.expiring'], level: 2, noun: 'guest', permission: null,
      tell: (_db, facts) => facts.flatMap((f) => (f.noun_id === null || !Array.isArray(f.data['tell']) ? [] : f.data['tell'].map((personId: unknown) => ({ fact: f.id, personId: String(personId), id: f.noun_id! })))),
      fr: { said: () => 'Un accès se termine bientôt', counted: times('accès bientôt terminé', 'accès bientôt terminés'), why: 'Vous répondez de cette personne, ou animez un espace où elle est.' },
      en: { said: () => 'An access ends soon', counted: times('access ending soon', 'accesses ending soon'), why: 'You answer for this guest, or run a space that they are in.' },
    },
    'guest.leaving': {
      on: ['guest.expiring'], level: 2, noun: 'visit', permission: null,
      tell: (_db, facts) => facts.flatMap((f) => (f.noun_id === null ? [] : [{ fact: f.id, personId: f.noun_id, id: f.noun_id }])),
      fr: { said: () => 'Votre accès se termine bientôt', counted: times('accès bientôt terminé', 'accès bientôt terminés'), why: 'Une personne qui anime votre espace peut le renouveler.' },
      en: { said: () => 'Your access ends soon', counted: times('access ending soon', 'accesses ending soon'), why: 'Somebody who runs your space may renew it.' },
    },
    'guest.handed': {
      on: ['guest.handed'], level: 2, noun: 'guest', permission: null,
      tell: (_db, facts) => facts.flatMap((f) => {
        const personId = dataOf(f, 'after')
        return personId === null || f.noun_id === null ? [] : [{ fact: f.id, personId, id: f.noun_id }]
      }),
      fr: { said: () => 'Vous répondez désormais de cette personne', counted: times('personne confiée', 'personnes confiées'), why: 'La personne qui l’avait invitée est partie.' },
      en: { said: () => 'You now answer for this guest', counted: times('guest handed to you', 'guests handed to you'), why: 'Whoever had invited them has left.' },
    },
    // They no longer see the space, by name or otherwise: the line is about the authority that they came to.
    'guest.thanked': {
      on: ['guest.thanked'], level: 2, noun: 'stay', permission: null,
      tell: (_db, facts) => facts.flatMap((f) => {
        const [personId, id] = [dataOf(f, 'personId'), dataOf(f, 'authorityId')]
        return personId === null || id === null ? [] : [{ fact: f.id, personId, id }]
      }),
      fr: { said: plural('vous remercie de votre aide dans un espace, désormais clos, de', 'vous remercient de votre aide dans des espaces, désormais clos, de'), counted: times('remerciement', 'remerciements'), why: 'Cet espace est clos : vous n’y avez plus accès.' },
      en: { said: plural('thanks you for your help in a space, now closed, of', 'thank you for your help in spaces, now closed, of'), counted: times('word of thanks', 'words of thanks'), why: 'This space is closed: you no longer enter it.' },
    },
  },
  gone: { 'guest.renewed': ['guest', 'visit'], 'guest.ended': ['guest', 'visit'] },
}
