/** The report of an import, as a spreadsheet has it. */
export const report = {
  report: 'compte-rendu', line: 'Ligne', outcome: 'Résultat', reason: 'Motif', created: 'Créée', changed: 'Modifiée', unchanged: 'Inchangée', refused: 'Refusée',
  why: {
    name_missing: 'Le nom ou le prénom manque.', identifier_missing: 'Il faut un matricule ou un courriel.', email_wrong: 'Ce courriel n’a pas la forme d’une adresse.', too_long: 'Un texte est trop long.',
    kind_unknown: 'Ce statut n’est pas connu\u00a0: agent, élu ou assistant familial.', date_wrong: 'Une date n’existe pas, ou la sortie précède l’entrée.', unit_unknown: 'Ce service n’est pas dans l’organigramme.', site_unknown: 'Ce site n’est pas connu.',
    territory_unknown: 'Ce territoire n’est pas connu.', trade_unknown: 'Ce métier n’est pas connu.', twice: 'Cette personne est déjà plus haut dans le fichier.', closed: 'Ce compte est fermé\u00a0: rouvrez-le d’abord.',
    other_matricule: 'Ce courriel est celui d’une personne qui a un autre matricule.', kind_differs: 'Cette personne a un autre statut\u00a0: changez-le sur sa fiche.', email_elsewhere: 'Ce courriel est celui d’une personne d’une autre collectivité.',
    login_taken: 'Cet identifiant de connexion est déjà pris.', several_posts: 'Cette personne a plusieurs postes\u00a0: dites lequel par son service.', conflict: 'Une autre modification est passée au même moment\u00a0: importez à nouveau cette ligne.',
  },
}
