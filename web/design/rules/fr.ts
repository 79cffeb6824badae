export default {
  axis: { kind: 'Statut', trade: 'Métier', territory: 'Territoire', site: 'Site', unit: 'Service' },
  add: { kind: 'Ajouter un statut', trade: 'Ajouter un métier', territory: 'Ajouter un territoire', site: 'Ajouter un site', unit: 'Ajouter un service' },
  not: { kind: 'Écarter un statut', trade: 'Écarter un métier', territory: 'Écarter un territoire', site: 'Écarter un site', unit: 'Écarter un service' },
  kinds: { staff: 'Agents', councillor: 'Élus', foster_carer: 'Assistants familiaux', partner: 'Partenaires', guest: 'Invités' } as Record<string, string>,
  who: 'Qui ?', whoHelp: 'Plusieurs choix d’une même ligne : l’un ou l’autre. D’une ligne à l’autre : tous à la fois.', except: 'Sauf',
  modules: { title: 'Outils de l’espace', help: 'Un outil éteint disparaît de cet espace, tout de suite et pour tout le monde. Rien n’est effacé : rallumé, tout y est encore.', isOn: (name: string) => `${name} : allumé`, offTitle: (name: string) => `Éteindre « ${name} » ?`, offText: 'Rien n’est effacé. Rallumé, tout y est encore.', offAct: 'Éteindre', isOff: (name: string) => `${name} : éteint` },
  emergency: {
    title: 'Entrées d’urgence', line: (who: string, day: string, from: string, until: string, reason: string) => `Entrée d’urgence de ${who}, ${day}, ${from} – ${until} : ${reason}`,
    here: (until: string) => `Entrée d’urgence : vous lisez cet espace jusqu’à ${until}.`, leave: 'Sortir de l’espace', ended: 'Vous ne lisez plus cet espace',
  },
  remove: (name: string) => `Retirer ${name}`, gone: 'disparu', admin: 'Administration', screens: 'Rubriques d’administration',
  groups: { people: 'Personnes', movements: 'Mouvements', authority: 'Collectivité' },
}
