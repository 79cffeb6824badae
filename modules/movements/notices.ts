// Somebody is told that they stand in.
import { dataOf, times, type Notices } from '#platform/notices/kinds.ts'

export const notices: Notices = {
  kinds: {
    'absence.stand_in': {
      on: ['absence.set'], level: 2, noun: 'person', permission: null,
      tell: (_db, facts) => facts.flatMap((f) => {
        const personId = dataOf(f, 'standInId')
        return personId === null || f.actor_id === null ? [] : [{ fact: f.id, personId, id: f.actor_id }]
      }),
      fr: { said: () => 'compte sur vous pendant son absence', counted: times('absence', 'absences'), why: 'Vous remplacez cette personne.' },
      en: { said: () => 'counts on you during an absence', counted: times('absence', 'absences'), why: 'You stand in for this person.' },
    },
  },
}
