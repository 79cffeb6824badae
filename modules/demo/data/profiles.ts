// What the people of the stories say of themselves. Days: 1 is Monday.

export type ProfileEntry = { languages?: readonly string[], helps?: string, office?: readonly number[], home?: readonly number[], presence?: 'present' | 'teleworking' | 'away', days?: number }

export const profiles: Readonly<Record<string, ProfileEntry>> = {
  claire: { languages: ['Français', 'Anglais'], helps: 'Menus, régimes et commandes groupées des collèges. Je peux relire un cahier des charges.', office: [1, 2, 4, 5], home: [3] },
  nadege: { languages: ['Français', 'Créole réunionnais'], helps: 'Les allergies en cuisine, remplacer un ingrédient, former une nouvelle équipe.', office: [1, 2, 3, 4, 5], presence: 'present', days: 0 },
  sylvie: { languages: ['Français', 'Langue des signes'], helps: 'Allergies et protocoles d’accueil, plans alimentaires, plan de maîtrise sanitaire.', office: [1, 2, 3, 4], presence: 'present', days: 0 },
  yann: { languages: ['Français', 'Breton'], office: [1, 2, 3, 4, 5] },
  fatou: { languages: ['Français', 'Wolof'], helps: 'Protocoles d’accueil individualisés, trousses d’urgence.', office: [1, 2, 4, 5] },
  mehdi: { languages: ['Français', 'Arabe', 'Anglais'], helps: 'Le réseau et le Wi-Fi des collèges, les vidéoprojecteurs, les postes qui ne démarrent pas.', office: [1, 2, 3, 4, 5], presence: 'present', days: 0 },
  gwen: { languages: ['Français', 'Breton'], office: [1, 2, 4, 5] },
  helene: { languages: ['Français', 'Anglais', 'Italien'], helps: 'Tout ce qui touche aux outils numériques et à leur gouvernance.', office: [1, 2, 4], home: [3, 5] },
  thanh: { languages: ['Français', 'Vietnamien', 'Anglais'], helps: 'Comptes, droits, sauvegardes.', office: [1, 3, 5], home: [2, 4] },
  karim: { languages: ['Français', 'Arabe'], helps: 'Conduite du chasse-neige, balisage d’un chantier.', office: [1, 2, 3, 4, 5] },
  sandrine: { languages: ['Français'], helps: 'Coupures de route, déviations, astreinte.', office: [1, 2, 3, 4, 5] },
  elodie: { languages: ['Français', 'Espagnol'], helps: 'Prendre Parvis en main : je viens dans votre service.', office: [1, 2, 4, 5], home: [3] },
  josiane: { languages: ['Français'], helps: 'Les premiers jours d’un accueil.', home: [1, 2, 3, 4, 5, 6, 7] },
  mathilde: { languages: ['Français', 'Anglais'], helps: 'Écrire court, choisir une photo, annoncer un changement.', office: [1, 2, 4, 5], home: [3], presence: 'teleworking', days: 0 },
  bruno: { languages: ['Français', 'Anglais'], office: [1, 2, 3, 4, 5] },
  victor: { languages: ['Français'], helps: 'Les collèges, leurs travaux et leur carte.', office: [1, 2, 3, 4, 5], presence: 'away', days: 6 },
  odile: { languages: ['Français'], office: [1, 2, 3, 4, 5], presence: 'away', days: 3 },
  solene: { languages: ['Français', 'Allemand'], helps: 'Trouver un livre, monter une lecture.', office: [2, 3, 4, 5] },
  malika: { languages: ['Français', 'Arabe', 'Kabyle'], helps: 'Une situation difficile, un signalement, une interprète à trouver.', office: [1, 2, 3, 4, 5] },
}
