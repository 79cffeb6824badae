// What people answer to anything, by the kind of post.
export const closings = {
  ask: [
    `Même question ici, je suis la réponse avec intérêt.`, `Je n'ai pas la réponse, {prenom} : à demander [au siège|à l'équipe d'à côté|au service voisin].`, `On a eu le cas [le mois dernier|au printemps|l'an passé], je recherche ce qu'on avait fait.`,
    `Je t'appelle dans l'après-midi, ce sera plus simple de vive voix.`, `À vérifier, mais je crois que [la consigne a changé|la règle est la même partout|c'est au cas par cas].`, `Passe me voir [demain matin|quand tu veux|après la réunion], je te montre.`,
    `Je pose la question à l'équipe [demain|cet après-midi|au point de lundi] et je reviens vers toi.`, `La réponse m'intéresse aussi.`, `Chez nous, c'est resté sans solution. Si tu trouves, dis-le !`, `Il y avait un échange là-dessus plus bas, [avant l'été|à la rentrée|en septembre].`,
    `Bonne question, elle mériterait une fiche.`, `Je regarde ce soir et je réponds demain.`, `Tu as essayé de demander [au siège|à la maison du territoire|à l'équipe voisine] ?`, `On s'est posé la question la semaine dernière sans trancher.`,
  ],
  share: [
    `Bravo à toute l'équipe !`, `Merci du partage, je garde l'idée.`, `On va essayer chez nous [la semaine prochaine|dès lundi|au prochain trimestre].`, `Belle initiative.`, `Combien de temps cela vous a pris ?`, `Très utile, merci {prenom}.`, `Je le montre à mes collègues.`,
    `C'est du concret, merci.`, `On pourrait en faire une fiche pour tout le monde.`, `Je confirme, cela marche bien chez nous aussi.`, `Vous l'avez fait avec les moyens du bord ?`, `Simple et efficace.`, `Ça donne envie de s'y mettre.`, `Super, on en parle à la prochaine réunion.`,
    `Chapeau.`, `Merci, je cherchais justement un exemple.`, `Est-ce qu'on peut venir voir [un matin|la semaine prochaine|quand ça vous arrange] ?`,
  ],
  info: [
    `Bien noté, merci.`, `Merci {prenom}, je fais passer.`, `C'est noté dans l'agenda.`, `Vu avec l'équipe ce matin.`, `Est-ce valable pour tous les territoires ?`, `Merci de prévenir assez tôt.`, `Affiché [en salle de pause|au tableau|à l'accueil].`, `Reçu, merci.`,
    `On s'organise en conséquence.`, `Je serai en congé ce jour-là, [une collègue|mon binôme|quelqu'un de l'équipe] me remplace.`, `Merci pour l'information claire.`, `Pensez à prévenir aussi ceux qui n'ont pas d'ordinateur.`, `Transmis aux collègues de l'après-midi.`, `OK pour nous.`,
    `Peut-on avoir le détail [par courriel|en réunion|avant vendredi] ?`,
  ],
  thanks: [
    `Bien mérité !`, `Avec plaisir, l'équipe a fait le travail.`, `On recommence quand vous voulez.`, `Tout le monde a joué le jeu, c'est ça qui fait plaisir.`, `Merci d'avoir pensé à l'écrire.`, `Bravo à tous.`, `Ça fait du bien de lire ça.`, `Je transmets vos mots aux collègues.`, `Merci à vous aussi.`,
  ],
} as const satisfies Record<'ask' | 'share' | 'info' | 'thanks', readonly string[]>
