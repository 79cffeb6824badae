// What people answer to anything, by the kind of post: it must fit a lost glove as well as a bridge.
export const closings = {
  ask: [
    `Je me renseigne et je reviens vers toi.`, `Je t'appelle [cet après-midi|demain matin|dans une heure], ce sera plus simple de vive voix.`, `Je regarde [ce soir|demain|en rentrant] et je te dis.`, `Je fais passer le message [à l'équipe|aux collègues|autour de moi].`,
    `On en parle [demain matin|à la pause|au point de lundi] et je te réponds.`, `J'ai peut-être une piste, je t'envoie un message.`, `Rien de sûr de mon côté, mais je demande.`, `Tu as eu ta réponse ? Sinon je relance.`, `Je me posais la même question.`,
  ],
  share: [
    `Bravo !`, `Merci du partage.`, `Très utile, merci {prenom}.`, `Je le montre [à mes collègues|à l'équipe|autour de moi].`, `Merci, c'est bon à savoir.`, `Bien joué.`, `Chapeau.`, `Merci {prenom}, ça fait plaisir à lire.`, `Beau travail.`, `J'aime beaucoup.`, `Merci de prendre le temps de l'écrire.`,
  ],
  info: [
    `Bien noté, merci.`, `Merci {prenom}, je fais passer.`, `Vu avec l'équipe.`, `Merci de prévenir.`, `Affiché [en salle de pause|au tableau|à l'accueil].`, `Reçu, merci.`, `On s'organise en conséquence.`, `Merci pour l'information.`, `Pensez aussi à ceux qui n'ont pas d'ordinateur.`, `Transmis aux collègues.`, `D'accord pour nous.`, `Merci, c'est clair.`,
  ],
  thanks: [
    `Bien mérité !`, `On recommence quand vous voulez.`, `Tout le monde a joué le jeu, c'est ce qui fait plaisir.`, `Merci d'avoir pensé à l'écrire.`, `Bravo à tous.`, `Ça fait du bien de lire ça.`, `Je transmets vos mots aux collègues.`,
  ],
} as const satisfies Record<'ask' | 'share' | 'info' | 'thanks', readonly string[]>

/** How whoever asked ends the exchange. */
export const askerThanks = [`Merci à tous !`, `C'est exactement ce qu'il me fallait. Merci.`, `Merci, je vous dirai la suite.`, `Super, merci.`, `Merci ! Je n'y aurais pas pensé.`, `Noté. Merci beaucoup.`, `Merci pour vos réponses.`, `Merci, vous êtes efficaces.`] as const
