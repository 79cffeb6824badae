import type { Sentences } from '#platform/journal/sentences.ts'
import type { facts } from './facts.ts'

export const sentences = {
  nouns: {
    reorganisation: { fr: 'Réorganisations', en: 'Reorganisations' },
    import: { fr: 'Imports', en: 'Imports' },
    departure: { fr: 'Départs', en: 'Departures' },
    absence: { fr: 'Absences', en: 'Absences' },
  },
  facts: {
    'reorganisation.ordered': { fr: 'a demandé une réorganisation', en: 'ordered a reorganisation' },
    'reorganisation.withdrawn': { fr: 'a annulé une réorganisation', en: 'withdrew a reorganisation' },
    'reorganisation.left_out': { fr: 'a laissé des postes hors d’une réorganisation', en: 'left posts out of a reorganisation' },
    'position.moved': { fr: 'a déplacé un poste', en: 'moved a post' },
    'position.vacated': { fr: 'a laissé un poste à pourvoir', en: 'left a post to be filled' },
    'import.started': { fr: 'a lancé un import', en: 'started an import' },
    'import.discarded': { fr: 'a abandonné un import', en: 'discarded an import' },
    'person.imported': { fr: 'a importé une personne', en: 'imported somebody' },
    'departure.set': { fr: 'a annoncé un départ', en: 'announced a departure' },
    'departure.withdrawn': { fr: 'a annulé un départ', en: 'withdrew a departure' },
    'departure.done': { fr: 'a terminé un départ', en: 'finished a departure' },
    'absence.set': { fr: 'a noté une absence', en: 'noted an absence' },
    'absence.ended': { fr: 'a mis fin à une absence', en: 'ended an absence' },
  },
  fields: {
    date: { fr: 'Dernier jour', en: 'Last day' },
    successorId: { fr: 'Successeur', en: 'Successor' },
    'reorganisation.withdrawn': { fr: 'État', en: 'State' },
    unit_id: { fr: 'Service', en: 'Unit' },
    site_id: { fr: 'Site', en: 'Site' },
    trade_id: { fr: 'Métier', en: 'Trade' },
    territory_id: { fr: 'Territoire', en: 'Territory' },
    post: { fr: 'Poste', en: 'Post' },
    organisation: { fr: 'Organisation', en: 'Organisation' },
    direction: { fr: 'Direction', en: 'Department' },
    unit: { fr: 'Service', en: 'Unit' },
    site: { fr: 'Site', en: 'Site' },
    territory: { fr: 'Territoire', en: 'Territory' },
    trade: { fr: 'Métier', en: 'Trade' },
    title: { fr: 'Intitulé du poste', en: 'Title of the post' },
  },
  values: {
    planned: { fr: 'Prévue', en: 'Planned' },
    done: { fr: 'Faite', en: 'Done' },
    undone: { fr: 'Annulée', en: 'Withdrawn' },
    undoing: { fr: 'En cours d’annulation', en: 'Being withdrawn' },
  },
} satisfies Sentences<typeof facts>
