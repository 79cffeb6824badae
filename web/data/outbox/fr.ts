// What is said of things that wait to leave.
export default {
  title: 'Envois en attente',
  none: 'Rien n’attend : tout est parti.',
  help: 'Gardé sur cet appareil jusqu’à l’arrivée. Rien ne part deux fois.',
  count: (n: number) => (n > 1 ? `${n} envois en attente` : `${n} envoi en attente`),
  stopped: (n: number) => (n > 1 ? `${n} envois ne sont pas partis` : `${n} envoi n’est pas parti`),
  see: 'Voir',
  state: { sending: 'Envoi en cours', waiting: 'Partira dès le retour du réseau', stopped: 'N’est pas parti' },
  said: {
    held: 'Gardé ici. Reprenez-le quand vous voulez.',
    old: 'Écrit il y a un mois. Vérifiez qu’il n’est pas déjà arrivé.',
    gone: 'Cet appareil n’a plus ce fichier. Retirez-le, puis envoyez.',
    signIn: 'Votre session est terminée. Reconnectez-vous, et cela partira.',
    other: 'Une autre personne s’est connectée ici. Reconnectez-vous, et cela partira.',
    twice: 'Une première version est déjà arrivée. Vous pouvez envoyer aussi celle-ci.',
  },
  retry: 'Réessayer', change: 'Modifier', copy: 'Copier le texte', copied: 'Texte copié', drop: 'Effacer', dropped: 'Envoi effacé', signIn: 'Me reconnecter',
  replace: 'Remplacer par mon texte', sendToo: 'Envoyer quand même', text: 'Votre texte', send: 'Envoyer', keep: 'Ne rien changer',
  file: { sending: (percent: string) => `Envoi : ${percent}`, sent: 'Prêt', remove: (name: string) => `Retirer ${name}` },
  leaving: {
    title: (n: number) => (n > 1 ? `${n} envois ne sont pas encore partis` : `${n} envoi n’est pas encore parti`),
    help: 'Si vous vous déconnectez, ils sont effacés de cet appareil.',
    stay: 'Rester connecté', leave: 'Effacer et me déconnecter',
  },
}
