import type { Sentences } from '#platform/journal/sentences.ts'
import type { facts } from './facts.ts'

export const sentences = {
  nouns: {
    audience: { fr: 'Publics', en: 'Audiences' },
  },
  facts: {
    'audience.created': { fr: 'a créé un public', en: 'made an audience' },
    'audience.edited': { fr: 'a modifié un public', en: 'changed an audience' },
    'audience.removed': { fr: 'a supprimé un public', en: 'removed an audience' },
  },
  fields: {
    name: { fr: 'Nom', en: 'Name' },
    rule: { fr: 'Règle', en: 'Rule' },
    all: { fr: 'tout cela', en: 'all of' },
    any: { fr: 'l’un de', en: 'any of' },
    not: { fr: 'sauf', en: 'not' },
    authority: { fr: 'collectivité', en: 'authority' },
    unit: { fr: 'service', en: 'unit' },
    territory: { fr: 'territoire', en: 'territory' },
    site: { fr: 'site', en: 'site' },
    trade: { fr: 'métier', en: 'trade' },
  },
} satisfies Sentences<typeof facts>
