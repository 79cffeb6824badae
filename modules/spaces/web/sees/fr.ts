export default {
  title: (name: string) => `Ce que voit ${name}`, look: (name: string) => `Regarder comme ${name}`, short: 'Ce que voit cette personne', waiting: 'On regarde…',
  does: { nothing: 'Ne voit ni l’espace ni son nom', name: 'Voit son nom, rien de ce qui s’y dit', reads: 'Lit, sans écrire', comments: 'Lit, réagit et commente, sans publier', posts: 'Lit, commente et publie' },
  limits: { closed: 'L’espace est clos : chacun y lit, personne n’y écrit', charter: 'N’a pas encore accepté la charte : lit, sans écrire jusque-là' }, asleep: 'L’espace est en sommeil : cela n’ôte aucun droit',
  why: 'Pourquoi', tools: 'Rubriques', states: { seen: 'voit', unseen: 'ne voit pas', off: 'éteinte dans cet espace', not_theirs: 'pas encore ouverte à cette personne' },
  newest: 'Les dernières publications', none: 'Rien n’est publié ici pour l’instant.', sees: 'Voit', seesNot: 'Ne voit pas', because: (why: string) => `Ne voit pas, parce que ${why}`, all: 'Tout ce que vous voyez, cette personne le voit.', nothing: 'Rien de ceci ne lui parvient.',
  noted: 'Ce regard est noté au journal. Ses brouillons, ses notifications et ce qu’elle garde ne sont qu’à elle.', close: 'Fermer',
}
