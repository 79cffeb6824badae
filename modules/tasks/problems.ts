import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'task.not_found': { fr: 'Cette tâche n’existe plus, ou ne vous est pas ouverte.', en: 'This task does not exist any more, or is not open to you.' },
  'task.not_allowed': { fr: 'Votre rôle dans l’espace ne le permet pas. Écrivez à la personne qui a confié la tâche.', en: 'Your role in the space does not allow this. Write to whoever handed out the task.' },
  'task.empty': { fr: 'Donnez un titre à la tâche.', en: 'Give the task a title.' },
  'task.column_gone': { fr: 'Cette colonne n’existe plus. Rechargez le tableau.', en: 'This column does not exist any more. Load the board again.' },
  'task.column_used': { fr: 'Cette colonne a encore des tâches. Déplacez-les d’abord.', en: 'There still are tasks in this column. Move them first.' },
  'task.columns_wrong': { fr: 'Gardez au moins une colonne « à faire » et une colonne « terminé ».', en: 'Keep at least one column to do and one done.' },
  'task.not_reader': { fr: 'Cette personne ne lit pas l’espace. Invitez-la d’abord.', en: 'This person does not read the space. Invite them first.' },
  'task.not_yours': { fr: 'Cette tâche ne vous est pas confiée.', en: 'This task was not handed to you.' },
  'task.over': { fr: 'Cette tâche est terminée. Reprenez-la d’abord.', en: 'This task is done. Take it up again first.' },
  'task.no_proposal': { fr: 'Aucune date n’est proposée.', en: 'No date is proposed.' },
  'task.reason_missing': { fr: 'Dites pourquoi en quelques mots.', en: 'Say why in a few words.' },
  'task.day_past': { fr: 'Ce jour est passé. Choisissez-en un qui vient.', en: 'This day is past. Choose one to come.' },
  'task_comment.not_found': { fr: 'Ce commentaire n’existe plus.', en: 'This comment does not exist any more.' },
  'task_comment.empty': { fr: 'Écrivez quelques mots.', en: 'Write a few words.' },
}
