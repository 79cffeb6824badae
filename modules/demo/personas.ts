// The people one may enter as, each with one line of story.
import { cast } from './data/cast.ts'
import { fixedId } from './random.ts'

export type Persona = { persona: string, personId: string, givenName: string, familyName: string, story: string }

const stories = {
  manager: ['claire', 'Dirige la restauration des collèges : répond, valide, fait circuler.'],
  cook: ['nadege', 'Cuisine pour 480 élèves au collège Jean-Zay et partage ses astuces.'],
  roadworker: ['karim', 'Entretient les routes au centre de Mercœur, le téléphone dans la poche.'],
  oncall: ['sandrine', 'Technicienne d’astreinte : la première prévenue quand une route est coupée.'],
  cio: ['helene', 'Directrice du numérique, administre la plateforme.'],
  host: ['sylvie', 'Diététicienne, anime les échanges sur les allergies en cuisine.'],
  scout: ['elodie', 'Éclaireuse : aide ses collègues à prendre l’outil en main.'],
  official: ['jeanne', 'Vice-présidente chargée de l’éducation, suit ses dossiers sur tablette.'],
  partner: ['marco', 'Architecte extérieur, invité sur deux projets seulement.'],
  technician: ['mehdi', 'Répare l’informatique des collèges, d’un établissement à l’autre.'],
  fostercarer: ['josiane', 'Assistante familiale, accueille des enfants chez elle.'],
  director: ['bruno', 'Directeur général des services, veut voir l’essentiel.'],
  editor: ['mathilde', 'Chargée de communication interne, écrit pour tous les agents.'],
} as const

/** Who is who: persona → key in the cast. */
export const personaKeys: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(stories).map(([persona, [key]]) => [persona, key]))

export const personas: readonly Persona[] = Object.entries(stories).map(([persona, [key, story]]) => {
  const person = cast.find((entry) => entry.key === key)
  if (!person) throw new Error(`no ${key} in the cast`)
  return { persona, personId: fixedId(`person:${key}`), givenName: person.given, familyName: person.family, story: story.replace(' :', '\u00a0:') }
})
export const findPersona = (name: string): Persona | undefined => personas.find((p) => p.persona === name)
