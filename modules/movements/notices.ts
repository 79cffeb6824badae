// Somebody is told that they stand in, and hears no more of it when they do not.
import { dataOf, times, type Notices } from '#platform/notices/kinds.ts'

export const notices: Notices = {
  kinds: {
    'absence.stand_in': {
      on: ['absence.set', 'absence.ended'], level: 2, noun: 'person', permission: null,
      tell: (_db, facts) => facts.flatMap((f) => {
        const [now, before, id] = [dataOf(f, 'standInId'), dataOf(f, 'stoodIn'), f.actor_id]
        if (id === null) return []
        return [...(before === null || before === now ? [] : [{ fact: f.id, personId: before, id, away: true as const }]), ...(now === null ? [] : [{ fact: f.id, personId: now, id }])]
      }),
      fr: { said: () => 'compte sur vous pendant son absence', counted: times('absence', 'absences'), why: 'Vous remplacez cette personne.' },
      en: { said: () => 'counts on you during an absence', counted: times('absence', 'absences'), why: 'You stand in for this person.' },
    },
  },
}
