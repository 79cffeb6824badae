export default {
  axis: { kind: 'Statut', trade: 'Métier', territory: 'Territoire', site: 'Site', unit: 'Service' },
  add: { kind: 'Ajouter un statut', trade: 'Ajouter un métier', territory: 'Ajouter un territoire', site: 'Ajouter un site', unit: 'Ajouter un service' },
  not: { kind: 'Écarter un statut', trade: 'Écarter un métier', territory: 'Écarter un territoire', site: 'Écarter un site', unit: 'Écarter un service' },
  kinds: { staff: 'Agents', councillor: 'Élus', foster_carer: 'Assistants familiaux', partner: 'Partenaires', guest: 'Invités' } as Record<string, string>,
  who: 'Qui\u202f?', whoHelp: 'Plusieurs choix d’une même ligne\u00a0: l’un ou l’autre. D’une ligne à l’autre\u00a0: tous à la fois.', except: 'Sauf',
  remove: (name: string) => `Retirer ${name}`, gone: 'disparu', admin: 'Administration', screens: 'Rubriques d’administration',
}
