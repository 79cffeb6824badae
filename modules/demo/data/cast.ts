// The people whom the conversations name, and the personas among them. `g`: she or he, for titles in the right gender.

export type CastEntry = {
  key: string, given: string, family: string, g: 'she' | 'he'
  /** staff unless said */
  kind?: 'councillor' | 'foster_carer' | 'partner' | 'guest'
  trade?: string, title?: string, site?: string, unit?: string
  organisation?: string, sponsor?: string
  agglo?: true
}

const rows: readonly CastEntry[] = [
  // Kitchens
  { key: 'claire', given: 'Claire', family: 'Vasseur', g: 'she', title: 'Cheffe du service Restauration des collèges', site: 'mdt-vesle-nord', unit: 'restauration' },
  { key: 'nadege', given: 'Nadège', family: 'Hoarau', g: 'she', trade: 'chef-cuisine', site: 'jean-zay' },
  { key: 'yann', given: 'Yann', family: 'Kerbrat', g: 'he', trade: 'cuisinier', site: 'pasteur' },
  { key: 'eric', given: 'Éric', family: 'Chauvin', g: 'he', trade: 'second-cuisine', site: 'pasteur' },
  { key: 'ines', given: 'Inès', family: 'Moreira', g: 'she', trade: 'chef-cuisine', site: 'curie' },
  { key: 'sylvie', given: 'Sylvie', family: 'Fontaine', g: 'she', trade: 'dieteticien', site: 'mdt-vesle-nord' },
  { key: 'paul', given: 'Paul', family: 'Girard', g: 'he', trade: 'chef-cuisine', site: 'montagne' },
  { key: 'lucie', given: 'Lucie', family: 'Ferrand', g: 'she', trade: 'cuisinier', site: 'ardon' },
  { key: 'fatou', given: 'Fatou', family: 'Diarra', g: 'she', trade: 'infirmier-scolaire', site: 'ardon' },
  { key: 'aminata', given: 'Aminata', family: 'Cissé', g: 'she', trade: 'chef-cuisine', site: 'brevigny' },
  { key: 'joao', given: 'João', family: 'Nunes', g: 'he', trade: 'second-cuisine', site: 'sand' },
  { key: 'olivier', given: 'Olivier', family: 'Bon', g: 'he', kind: 'partner', organisation: 'Coop bio d’Ardon', title: 'Responsable des livraisons' },
  // Collèges
  { key: 'aicha', given: 'Aïcha', family: 'Diallo', g: 'she', trade: 'gestionnaire-college', site: 'jean-zay' },
  { key: 'dragan', given: 'Dragan', family: 'Petrovic', g: 'he', trade: 'chef-equipe-college', site: 'curie' },
  { key: 'monique', given: 'Monique', family: 'Tessier', g: 'she', trade: 'agent-college', site: 'moulins' },
  { key: 'kevin', given: 'Kévin', family: 'Lhomme', g: 'he', trade: 'agent-maintenance', site: 'eluard' },
  { key: 'teresa', given: 'Teresa', family: 'Carvalho', g: 'she', trade: 'agent-accueil-college', site: 'tilleuls' },
  { key: 'bastien', given: 'Bastien', family: 'Rigaud', g: 'he', trade: 'jardinier', site: 'aubry' },
  // Digital
  { key: 'mehdi', given: 'Mehdi', family: 'Saïdi', g: 'he', trade: 'tech-informatique-college', site: 'jean-zay' },
  { key: 'gwen', given: 'Gwenaëlle', family: 'Jaouen', g: 'she', trade: 'tech-informatique-college', site: 'colette' },
  { key: 'florin', given: 'Florin', family: 'Popescu', g: 'he', trade: 'tech-informatique-college', site: 'lisse' },
  { key: 'helene', given: 'Hélène', family: 'Marchand', g: 'she', title: 'Directrice du numérique', site: 'siege', unit: 'numerique' },
  { key: 'thanh', given: 'Linh', family: 'Tran', g: 'she', trade: 'admin-systemes', site: 'siege' },
  { key: 'arnaud', given: 'Arnaud', family: 'Keller', g: 'he', trade: 'charge-numerique', site: 'siege' },
  { key: 'elodie', given: 'Élodie', family: 'Samson', g: 'she', trade: 'assistant-direction', site: 'mdt-ardon', unit: 'action-sociale' },
  { key: 'rim', given: 'Rim', family: 'Gharbi', g: 'she', trade: 'securite-si', site: 'siege' },
  // Roads
  { key: 'karim', given: 'Karim', family: 'Benali', g: 'he', trade: 'agent-routes', site: 'centre-mercoeur' },
  { key: 'marc', given: 'Marc', family: 'Pelletier', g: 'he', trade: 'chef-equipe-routes', site: 'centre-mercoeur' },
  { key: 'sandrine', given: 'Sandrine', family: 'Roche', g: 'she', trade: 'tech-routes', site: 'centre-mercoeur' },
  { key: 'peio', given: 'Peio', family: 'Etcheverry', g: 'he', trade: 'chef-centre', site: 'centre-cols' },
  { key: 'magali', given: 'Magali', family: 'Vial', g: 'she', trade: 'patrouilleur', site: 'centre-geraud' },
  { key: 'ismael', given: 'Ismaël', family: 'Konaté', g: 'he', trade: 'agent-routes', site: 'centre-lisse' },
  { key: 'delphine', given: 'Delphine', family: 'Cordier', g: 'she', trade: 'inspecteur-ponts', site: 'siege' },
  { key: 'tomasz', given: 'Tomasz', family: 'Nowak', g: 'he', trade: 'mecanicien', site: 'parc-site' },
  { key: 'anais', given: 'Anaïs', family: 'Buisson', g: 'she', trade: 'operateur-circulation', site: 'siege' },
  // Solidarity
  { key: 'malika', given: 'Malika', family: 'Taleb', g: 'she', trade: 'assistant-social', site: 'mdt-vesle-nord' },
  { key: 'benoit', given: 'Benoît', family: 'Lecomte', g: 'he', trade: 'educateur', site: 'mdt-ardon' },
  { key: 'josiane', given: 'Josiane', family: 'Maillot', g: 'she', kind: 'foster_carer', site: 'mdt-vesle-sud', unit: 'accueil-familial' },
  { key: 'patrick', given: 'Patrick', family: 'Huet', g: 'he', kind: 'foster_carer', site: 'mdt-montagne', unit: 'accueil-familial' },
  { key: 'coumba', given: 'Coumba', family: 'Sagna', g: 'she', kind: 'foster_carer', site: 'mdt-vesle-nord', unit: 'accueil-familial' },
  { key: 'cecile', given: 'Cécile', family: 'Aubert', g: 'she', trade: 'ref-accueil-familial', site: 'mdt-vesle-sud' },
  { key: 'noemie', given: 'Noémie', family: 'Weiss', g: 'she', trade: 'puericulteur', site: 'cms-mercoeur' },
  { key: 'samuel', given: 'Samuel', family: 'Ricard', g: 'he', trade: 'referent-rsa', site: 'mdt-lisse' },
  { key: 'odile', given: 'Odile', family: 'Parent', g: 'she', title: 'Directrice de l’action sociale de proximité', site: 'siege', unit: 'action-sociale' },
  // Resources, culture, environment
  { key: 'bruno', given: 'Bruno', family: 'Lacaze', g: 'he', title: 'Directeur général des services', site: 'siege', unit: 'ressources' },
  { key: 'thomas', given: 'Thomas', family: 'Nguyen', g: 'he', trade: 'charge-operation', site: 'siege' },
  { key: 'julie', given: 'Julie', family: 'Simonet', g: 'she', trade: 'architecte', site: 'siege' },
  { key: 'ludovic', given: 'Ludovic', family: 'Dufour', g: 'he', trade: 'acheteur', site: 'siege' },
  { key: 'anne', given: 'Anne-Laure', family: 'Quéré', g: 'she', title: 'Directrice des ressources humaines', site: 'siege', unit: 'rh' },
  { key: 'farida', given: 'Farida', family: 'Meziane', g: 'she', trade: 'gestionnaire-rh', site: 'siege' },
  { key: 'christophe', given: 'Christophe', family: 'Bellec', g: 'he', trade: 'conseiller-formation', site: 'siege' },
  { key: 'mathilde', given: 'Mathilde', family: 'Devaux', g: 'she', trade: 'charge-communication', site: 'siege' },
  { key: 'gaspard', given: 'Gaspard', family: 'Louvet', g: 'he', trade: 'archiviste', site: 'archives-site' },
  { key: 'irina', given: 'Irina', family: 'Novak', g: 'she', trade: 'restaurateur', site: 'archives-site' },
  { key: 'solene', given: 'Solène', family: 'Briand', g: 'she', trade: 'bibliothecaire', site: 'mediatheque-site' },
  { key: 'ronan', given: 'Ronan', family: 'Cariou', g: 'he', trade: 'garde-nature', site: 'reserve' },
  { key: 'elif', given: 'Elif', family: 'Kaya', g: 'she', trade: 'tech-rivieres', site: 'mdt-lisse' },
  { key: 'justine', given: 'Justine', family: 'Labbé', g: 'she', trade: 'gestionnaire-assemblee', site: 'siege' },
  { key: 'victor', given: 'Victor', family: 'Hamidi', g: 'he', title: 'Directeur de l’éducation', site: 'siege', unit: 'dir-education' },
  { key: 'nathalie', given: 'Nathalie', family: 'Rousseau', g: 'she', trade: 'econome-flux', site: 'siege' },
  // Councillors
  { key: 'jeanne', given: 'Jeanne', family: 'Sabatier', g: 'she', kind: 'councillor', title: 'Vice-présidente chargée de l’éducation' },
  { key: 'rachid', given: 'Rachid', family: 'Amrani', g: 'he', kind: 'councillor', title: 'Vice-président chargé des routes' },
  { key: 'ghislaine', given: 'Ghislaine', family: 'Perrot', g: 'she', kind: 'councillor', title: 'Présidente du Conseil départemental' },
  // From elsewhere
  { key: 'marco', given: 'Marco', family: 'Conti', g: 'he', kind: 'partner', organisation: 'Architectes Rivière et Associés', title: 'Architecte' },
  { key: 'emma', given: 'Emma', family: 'Villard', g: 'she', kind: 'partner', organisation: 'Infogérance Lisse', title: 'Technicienne' },
  { key: 'denis', given: 'Denis', family: 'Foucher', g: 'he', kind: 'guest', organisation: 'Académie', title: 'Inspecteur vie scolaire', sponsor: 'victor' },
  { key: 'sonia', given: 'Sonia', family: 'Lombardi', g: 'she', kind: 'guest', organisation: 'Préfecture', title: 'Chargée de la sécurité routière', sponsor: 'sandrine' },
  // Mercœur Agglomération
  { key: 'pascale', given: 'Pascale', family: 'Royer', g: 'she', agglo: true, title: 'Directrice du numérique mutualisé', unit: 'agglo-numerique' },
  { key: 'hakim', given: 'Hakim', family: 'Ouali', g: 'he', agglo: true, title: 'Chef de projet déchets', unit: 'agglo-dechets' },
  { key: 'morgane', given: 'Morgane', family: 'Le Bihan', g: 'she', agglo: true, title: 'Chargée des transports urbains', unit: 'agglo-mobilites' },
  { key: 'loic', given: 'Loïc', family: 'Guichard', g: 'he', agglo: true, title: 'Technicien réseau', unit: 'agglo-numerique' },
]
export const cast = rows
export type CastKey = string
