export default {
  title: 'Mes tâches', all: 'Toutes', own: 'Personnelle', late: (days: number) => `En retard de ${days} ${days > 1 ? 'jours' : 'jour'}`,
}
