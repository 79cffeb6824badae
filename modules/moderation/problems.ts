import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'moderation.not_found': { fr: 'Ce dont il s’agit n’existe plus, ou ne vous est pas ouvert.', en: 'This does not exist any more, or is not open to you.' },
  'moderation.own': { fr: 'Vous l’avez écrit : une autre personne qui anime l’espace en décide.', en: 'You wrote it: another host of the space decides.' },
  'moderation.hidden': { fr: 'C’est déjà masqué.', en: 'This is hidden already.' },
  'moderation.not_hidden': { fr: 'Ce que vous avez écrit n’est plus masqué.', en: 'What you wrote is not hidden any more.' },
  'moderation.not_author': { fr: 'Seule la personne qui l’a écrit peut répondre.', en: 'Only its author may answer.' },
  'moderation.note_missing': { fr: 'Dites en quelques mots ce qui ne va pas.', en: 'Say in a few words what is wrong.' },
  'moderation.reason_missing': { fr: 'Donnez la raison : la personne qui l’a écrit la lira.', en: 'Give the reason: its author will read it.' },
  'moderation.answer_empty': { fr: 'Écrivez votre réponse.', en: 'Write your answer.' },
  'moderation.too_many': { fr: 'Vous avez beaucoup signalé en peu de temps. Reprenez dans une heure, ou appelez une personne qui anime l’espace.', en: 'You have reported a lot in a short time. Go on in an hour, or call a host of the space.' },
}
