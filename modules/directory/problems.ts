import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'person.not_found': { fr: 'Cette personne n’est pas dans l’annuaire que vous voyez.', en: 'This person is not in the directory that you see.' },
  'photo.not_found': { fr: 'Cette personne n’a pas mis de photo.', en: 'This person has no picture.' },
  'profile.phone': { fr: 'Ce numéro ne peut pas être appelé. Écrivez-le en chiffres, avec + devant s’il vient de l’étranger.', en: 'This number cannot be called. Write it in digits, with + in front if it is from abroad.' },
  'directory.not_allowed': { fr: 'L’organisation est tenue par l’administration de votre collectivité.', en: 'The organisation is kept by the administrators of your authority.' },
  'skill.not_found': { fr: 'Ce savoir-faire n’est pas là, ou plus.', en: 'This skill is not there, or no longer.' },
  'skill.list_full': { fr: 'La liste compte déjà 400 savoir-faire. Retirez-en un d’abord.', en: 'The list already counts 400 skills. Take one out first.' },
  'skill.taken': { fr: 'Ce savoir-faire existe déjà sous ce nom.', en: 'This skill exists already under this name.' },
  'skill.too_many': { fr: 'Trente savoir-faire, c’est déjà beaucoup. Retirez-en un pour en ajouter un autre.', en: 'Thirty skills is plenty. Take one off to add another.' },
  'skill.own': { fr: 'On ne confirme pas ses propres savoir-faire.', en: 'One does not confirm one’s own skills.' },
  'skill.insiders': { fr: 'Les savoir-faire sont ceux des agents et des élus.', en: 'Skills are those of staff and councillors.' },
}
