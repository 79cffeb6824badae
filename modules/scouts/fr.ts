export default {
  title: 'Demander à un éclaireur',
  lead: 'Des collègues formés à Parvis, près de vous si possible.',
  none: 'Personne n’est encore éclaireur près de vous. Posez la question dans un de vos espaces.',
  mine: 'Mes questions aux éclaireurs',
  away: 'Absent', near: { site: 'Sur votre site', trade: 'De votre métier', territory: 'De votre territoire' },
  call: 'Appeler', callOne: (name: string) => `Appeler ${name}`, write: 'Écrire', writeOne: (name: string) => `Écrire à ${name}`,
  question: 'Votre question', help: 'Elle part en notification aux éclaireurs présents les plus proches.',
  along: 'Joindre l’adresse de l’écran où je suis', alongHelp: (address: string) => `Seulement ${address === '/' ? 'celle de l’accueil' : address}, sans ce que la page contient.`,
  send: 'Envoyer', sent: (names: readonly string[]) => `Question envoyée à ${names.join(', ')}`,
  list: 'Questions', ask: 'Poser une question', empty: 'Aucune question pour l’instant.', more: 'Questions plus anciennes',
  to: (names: readonly string[]) => `Posée à ${names.join(', ')}`, by: (name: string) => `De ${name}`, screen: (address: string) => `Voir l’écran ${address}`,
  settle: 'C’est réglé', settled: 'Question réglée', isSettled: 'réglée',
}
