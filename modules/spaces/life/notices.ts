// What people are told of the life of spaces: what is proposed and answered.
import type { Db } from '#platform/db/database.ts'
import type { Fact } from '#platform/journal/dispatch.ts'
import { dataOf, plural, times, type NoticeKind, type Told } from '#platform/notices/kinds.ts'

const askedOf = (f: Fact): string[] => (Array.isArray(f.data.asked) ? f.data.asked.filter((id) => typeof id === 'string') : [])

/** Who is asked hears of it until somebody has answered, or it is taken back. */
const asked = (_db: Db, facts: readonly Fact[]): Told[] => facts.flatMap((f) => (f.noun_id === null ? [] : askedOf(f).map((personId) => (
  f.fact === 'proposal.made' ? { fact: f.id, personId, id: f.noun_id! } : { fact: f.id, personId, id: f.noun_id!, away: true as const, ...authorOf(f) }))))
/** The line that goes is the author's, whoever answers. */
const authorOf = (f: Fact): { by?: string } => {
  const by = dataOf(f, 'personId')
  return by === null ? {} : { by }
}

/** Its author, and what the line is about. */
const author = (subject: (f: Fact) => string | null) => (_db: Db, facts: readonly Fact[]): Told[] => facts.flatMap((f) => {
  const [personId, id] = [dataOf(f, 'personId'), subject(f)]
  return personId === null || id === null ? [] : [{ fact: f.id, personId, id }]
})

export const lifeKinds: Readonly<Record<string, NoticeKind>> = {
  'proposal.made': {
    on: ['proposal.made', 'proposal.withdrawn', 'proposal.accepted', 'proposal.declined'], level: 2, noun: 'proposal', permission: null, tell: asked,
    fr: { said: plural('propose l’espace', 'proposent l’espace'), counted: times('proposition', 'propositions'), why: 'Vous ouvrez des espaces pour ce service.' },
    en: { said: plural('proposes the space', 'propose the space'), counted: times('proposal', 'proposals'), why: 'You open spaces for this unit.' },
  },
  'proposal.accepted': {
    on: ['proposal.accepted'], level: 2, noun: 'space', permission: null, tell: author((f) => dataOf(f, 'spaceId')),
    fr: { said: plural('a ouvert pour vous l’espace', 'ont ouvert pour vous l’espace'), counted: times('réponse', 'réponses'), why: 'Vous l’avez proposé : vous en êtes responsable.' },
    en: { said: () => 'opened for you the space', counted: times('answer', 'answers'), why: 'You proposed it: you own it.' },
  },
  'proposal.declined': {
    on: ['proposal.declined'], level: 2, noun: 'proposal', permission: null, tell: author((f) => f.noun_id),
    fr: { said: plural('n’a pas retenu l’espace', 'n’ont pas retenu l’espace'), counted: times('réponse', 'réponses'), why: 'Vous l’avez proposé. La raison est avec votre proposition.' },
    en: { said: () => 'did not accept the space', counted: times('answer', 'answers'), why: 'You proposed it. The reason is with your proposal.' },
  },
}
