export default {
  back: 'Revenir à Parvis',
  accessibility: {
    title: 'Déclaration d’accessibilité',
    commitment: (authority: string) => `${authority} s’engage à rendre ce service accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.`,
    stateTitle: 'État de conformité',
    state: {
      total: 'Parvis respecte tous les critères applicables du RGAA 4.1.2.', partial: 'Parvis respecte au moins la moitié des critères applicables du RGAA 4.1.2.',
      none: 'Parvis n’a pas d’audit en cours de validité, ou respecte moins de la moitié des critères applicables du RGAA 4.1.2.',
    },
    resultTitle: 'Résultats des tests', noAudit: 'Aucun audit n’a encore été réalisé.',
    result: (rate: number, day: string) => `L’audit du ${day} a trouvé ${rate} % des critères applicables respectés.`,
    contentTitle: 'Contenus non accessibles', content: 'Les documents et les photos que déposent les personnes peuvent ne pas être accessibles. Chaque photo demande une description à qui la publie.',
    madeTitle: 'Établissement de cette déclaration', madeWithout: 'Cette déclaration sera complétée après le premier audit.', made: (day: string) => `Elle est valable jusqu’au ${day}.`,
    technologies: 'Technologies : HTML, CSS, JavaScript, SVG. Chaque écran est vérifié automatiquement à chaque version ; cela ne remplace pas un audit.',
    contactTitle: 'Retour et contact', noContact: 'Écrivez à votre service informatique.', delay: 'Vous recevrez une réponse sous une semaine.',
    remedyTitle: 'Voies de recours',
    remedy: 'Si vous n’obtenez pas de réponse satisfaisante, vous pouvez saisir le Défenseur des droits : par son formulaire en ligne, auprès de son délégué dans votre département, ou par courrier gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
  },
  legal: {
    title: 'Mentions légales', publisher: 'Éditeur', host: 'Hébergement', unsaid: 'Non renseigné.', data: 'Données personnelles',
    dataText: 'Vos données servent à votre travail et à lui seul, au titre d’une mission d’intérêt public (RGPD, article 6-1-e). Vous pouvez les consulter, les faire corriger et en recevoir une copie depuis « Mon compte ». Délégué à la protection des données :',
    cookies: 'Cookies', cookiesText: 'Un seul cookie, pour rester connecté. Aucune mesure d’audience, aucun traceur : il n’y a rien à accepter.',
    software: 'Logiciel', softwareText: 'Parvis est un logiciel libre, sous licence EUPL-1.2.',
  },
}
