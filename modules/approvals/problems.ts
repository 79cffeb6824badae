import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'approval.not_found': { fr: 'Cette demande n’existe plus, ou ne vous est pas ouverte.', en: 'This request does not exist any more, or is not open to you.' },
  'approval.not_allowed': { fr: 'Demandent un avis les personnes qui écrivent ici.', en: 'Those who write here ask for opinions.' },
  'approval.not_yours': { fr: 'Qui a demandé, et les personnes qui animent l’espace, le peuvent.', en: 'Whoever asked, and the hosts of the space, may do this.' },
  'approval.not_asked': { fr: 'On ne vous a pas demandé de répondre ici.', en: 'You were not asked to answer here.' },
  'approval.only_files': { fr: 'Un avis se demande sur un fichier d’un espace.', en: 'An opinion is asked on a file of a space.' },
  'approval.nobody': { fr: 'Choisissez au moins une personne qui puisse lire ce document.', en: 'Choose at least one person who can read this document.' },
  'approval.cannot_read': { fr: 'Ne peuvent pas lire ce document : {names}.', en: 'Cannot read this document: {names}.' },
  'approval.own': { fr: 'Vous demandez : vous n’êtes pas parmi les personnes qui répondent, sauf à être la seule.', en: 'You ask: you are not among those who answer, unless alone.' },
  'approval.too_many': { fr: 'C’est plus de {most} personnes. Choisissez-en moins.', en: 'That is more than {most} people. Choose fewer.' },
  'approval.needed_wrong': { fr: 'Il ne peut pas falloir plus d’accords que de personnes.', en: 'There cannot be more approvals needed than people.' },
  'approval.due_wrong': { fr: 'Choisissez une date à venir, d’ici un an.', en: 'Choose a date to come, within a year.' },
  'approval.words_missing': { fr: 'Dites en quelques mots ce qui est à changer, ou pourquoi.', en: 'Say in a few words what is to be changed, or why.' },
  'approval.verdict_wrong': { fr: 'Cette réponse n’est pas de celles que l’on attend ici.', en: 'This answer is not one of those expected here.' },
  'approval.over': { fr: 'C’est terminé : la demande n’attend plus de réponse.', en: 'It is over: the request waits for no answer any more.' },
  'approval.not_cancelled': { fr: 'Cette demande n’est pas annulée.', en: 'This request is not cancelled.' },
  'approval.substitute_wrong': { fr: 'Choisissez quelqu’un qui lise ce document, et à qui on n’a pas déjà demandé.', en: 'Choose somebody who reads this document and was not asked already.' },
  'approval.reminded': { fr: 'Une relance est déjà partie aujourd’hui. La prochaine, demain.', en: 'A reminder has gone today already. The next one, tomorrow.' },
}
