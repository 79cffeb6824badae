export default {
  alike: {
    title: 'Cet espace existe peut-être déjà', help: 'Rejoindre ses collègues est souvent plus simple.', join: (name: string) => `Rejoindre ${name}`, openAnyway: 'Ouvrir quand même', proposeAnyway: 'Proposer quand même',
    found: (n: number) => (n > 1 ? `${n} espaces ressemblent au vôtre` : 'Un espace ressemble au vôtre'),
  },
  ownerless: { title: 'Cet espace n’a plus de responsable', until: (day: string, time: string) => `Sans reprise le ${day} à ${time}, quelqu’un sera désigné.`, soon: 'Quelqu’un va être désigné.', take: 'Reprendre cet espace', done: (name: string) => `Vous êtes responsable de « ${name} »` },
  asleep: { title: 'Toujours utile ?', since: (day: string) => `Rien de nouveau ici depuis le ${day}.`, keep: 'Oui, on le garde', close: 'Clôturer', kept: 'Entendu : la question reviendra dans trois mois, si rien ne s’y passe' },
  propose: {
    title: 'Proposer un espace', step: 'C’est envoyé', purpose: 'À quoi servira-t-il ?', purposeShort: 'Dites en une phrase à quoi il servira.', send: 'Proposer',
    sent: 'Votre proposition est envoyée', sentText: (name: string, whom: string) => (whom ? `« ${name} » : ${whom} vous répond. Si c’est oui, l’espace est ouvert et vous en êtes responsable.` : `« ${name} » : on vous répond. Si c’est oui, l’espace est ouvert et vous en êtes responsable.`), see: 'Voir mes propositions',
  },
  list: {
    title: 'Propositions d’espaces', back: 'Espaces', alike: 'Des espaces lui ressemblent :', toAnswer: 'À vous de répondre', none: 'Aucune proposition n’attend votre réponse.', mine: 'Vos propositions', noneMine: 'Vous n’avez rien proposé. Une idée d’espace ?', more: 'Voir les suivantes',
    accept: 'Ouvrir cet espace', acceptOne: (name: string) => `Ouvrir l’espace ${name}`, accepted: (name: string, who: string) => `« ${name} » est ouvert, ${who} en est responsable`,
    decline: 'Refuser', declineOne: (name: string) => `Refuser l’espace ${name}`, reason: (who: string) => `Pourquoi ? ${who} lira votre réponse`, send: 'Envoyer la réponse', keep: 'Ne rien envoyer', declined: (who: string) => `Votre réponse est envoyée à ${who}`, reasonShort: 'Écrivez votre raison en quelques mots.',
    waiting: (whom: string, when: string) => (whom ? `Réponse attendue de ${whom}, envoyé ${when}` : `Réponse attendue, envoyé ${when}`), yes: (who: string) => `${who} a ouvert l’espace`, no: (who: string) => `${who} n’a pas retenu votre proposition :`, enter: 'Entrer dans l’espace', enterOne: (name: string) => `Entrer dans l’espace ${name}`,
    withdraw: 'Retirer', withdrawOne: (name: string) => `Retirer la proposition ${name}`, withdrawn: (name: string) => `Proposition « ${name} » retirée`,
  },
}
