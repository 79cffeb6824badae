import type { Problems } from '#platform/problem.ts'

export const problems: Problems = {
  'movement.not_allowed': { fr: 'Seule l’administration de la collectivité fait ces changements.', en: 'Only administrators of the authority make these changes.' },
  'import.not_found': { fr: 'Cet import n’existe pas, ou ne vous est pas ouvert.', en: 'This import does not exist, or is not open to you.' },
  'import.unreadable': { fr: 'Ce fichier ne se lit pas comme un tableau. Enregistrez-le en CSV depuis votre tableur, avec les titres en première ligne.', en: 'This file cannot be read as a table. Save it as CSV from your spreadsheet, with headings in the first line.' },
  'import.too_large': { fr: 'Ce fichier dépasse 20 000 lignes ou 10 Mo. Coupez-le en plusieurs.', en: 'This file is over 20,000 lines or 10 MB. Cut it into several.' },
  'import.mapping_incomplete': { fr: 'Dites au moins où sont le nom, le prénom, et le matricule ou le courriel.', en: 'Say at least where the family name, the given name, and the staff number or the e-mail are.' },
  'import.too_many_new': { fr: 'Ce fichier créerait plus de {most} sites, territoires ou métiers. Vérifiez que chaque colonne est la bonne.', en: 'This file would make more than {most} sites, territories or trades. Check that each column is the right one.' },
  'import.started_already': { fr: 'Cet import a déjà commencé.', en: 'This import has started already.' },
  'departure.successor_needed': { fr: 'Cette personne est seule responsable d’un espace. Nommez qui prend la suite.', en: 'This person is the only owner of a space. Name who takes over.' },
  'departure.successor_wrong': { fr: 'La suite revient à un agent de la collectivité, présent après ce départ.', en: 'Whoever takes over is of the authority, and there after this departure.' },
  'departure.done': { fr: 'Ce départ a déjà pris effet. Faites revenir la personne depuis sa fiche.', en: 'This departure has taken effect already. Bring the person back from their page.' },
  'absence.not_allowed': { fr: 'Seuls les agents de la collectivité disent leur absence ici.', en: 'Only people of the authority say their absence here.' },
  'absence.stand_in_wrong': { fr: 'Choisissez une autre personne de votre collectivité.', en: 'Choose another person of your authority.' },
  'reorganisation.not_found': { fr: 'Cette réorganisation n’existe pas, ou ne vous est pas ouverte.', en: 'This reorganisation does not exist, or is not open to you.' },
  'reorganisation.nothing_changes': { fr: 'Choisissez ce qui change\u00a0: le service, le site ou le territoire.', en: 'Choose what changes: the unit, the site or the territory.' },
  'reorganisation.target_unknown': { fr: 'Ce service, ce site ou ce territoire n’est pas de cette collectivité.', en: 'This unit, site or territory is not of this authority.' },
  'reorganisation.too_late': { fr: 'Le délai d’un jour pour annuler est passé. Préparez une nouvelle réorganisation.', en: 'The day in which it could be undone is over. Prepare a new reorganisation.' },
}
