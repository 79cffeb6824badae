import type { Sentences } from '#platform/journal/sentences.ts'
import type { facts } from './facts.ts'

export const sentences = {
  nouns: { task: { fr: 'Tâches', en: 'Tasks' }, task_column: { fr: 'Colonnes de tâches', en: 'Columns of tasks' } },
  facts: {
    'task.created': { fr: 'a ajouté une tâche', en: 'added a task' },
    'task.edited': { fr: 'a modifié une tâche', en: 'changed a task' },
    'task.assigned': { fr: 'a confié une tâche', en: 'handed out a task' },
    'task.moved': { fr: 'a déplacé une tâche', en: 'moved a task' },
    'task.done': { fr: 'a terminé une tâche', en: 'finished a task' },
    'task.reopened': { fr: 'a repris une tâche terminée', en: 'took up a finished task again' },
    'task.due': { fr: 'la date d’une tâche est arrivée', en: 'the date of a task has come' },
    'task.commented': { fr: 'a commenté une tâche', en: 'commented on a task' },
    'task.uncommented': { fr: 'a retiré un commentaire sous une tâche', en: 'took away a comment on a task' },
    'task.date_proposed': { fr: 'a proposé une autre date pour une tâche', en: 'proposed another date for a task' },
    'task.date_answered': { fr: 'a répondu à une date proposée', en: 'answered a proposed date' },
    'task.refused': { fr: 'a refusé une tâche', en: 'refused a task' },
    'task.trashed': { fr: 'a retiré une tâche', en: 'took away a task' },
    'task.restored': { fr: 'a rétabli une tâche', en: 'restored a task' },
    'task_column.arranged': { fr: 'a changé les colonnes des tâches', en: 'changed the columns of tasks' },
  },
} satisfies Sentences<typeof facts>
