import type { Sentences } from '#platform/journal/sentences.ts'
import type { infectedFacts } from '#platform/files/infected.ts'
import type { facts } from './facts.ts'

export const sentences = {
  nouns: {
    journal: { fr: 'Journal', en: 'Journal' },
    export: { fr: 'Données personnelles', en: 'Personal data' },
    settings: { fr: 'Réglages', en: 'Settings' },
    file: { fr: 'Fichiers dangereux', en: 'Dangerous files' },
  },
  facts: {
    'journal.exported': { fr: 'a exporté le journal', en: 'exported the journal' },
    'export.made': { fr: 'a téléchargé des données personnelles', en: 'downloaded personal data' },
    'settings.edited': { fr: 'a changé un réglage', en: 'changed a setting' },
    'file.infected': { fr: 'a apporté un fichier dangereux', en: 'brought a dangerous file' },
  },
  fields: {
    space_creation: { fr: 'Ouvrir un espace', en: 'Opening a space' },
  },
  values: {
    everyone: { fr: 'Pour tous', en: 'Everyone' },
    charged: { fr: 'Sur rôle', en: 'By role' },
  },
} satisfies Sentences<typeof facts & typeof infectedFacts>
