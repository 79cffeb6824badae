// The fields that a file of human resources may bring, and the headings by which they are known.
import type { Mapping } from './tables.ts'

export const fields = ['familyName', 'givenName', 'matricule', 'email', 'direction', 'unit', 'site', 'territory', 'trade', 'title', 'startsOn', 'endsOn', 'kind'] as const
export type Field = (typeof fields)[number]

const known: Readonly<Record<Field, readonly string[]>> = {
  familyName: ['nom', 'nom de famille', 'nom d usage', 'nom usuel', 'family name', 'last name'], givenName: ['prenom', 'prenoms', 'given name', 'first name'],
  matricule: ['matricule', 'numero agent', 'n agent', 'identifiant rh', 'employee number', 'staff number'], email: ['courriel', 'mel', 'mail', 'email', 'e mail', 'adresse electronique', 'adresse mail', 'adresse mel'],
  direction: ['direction', 'pole'], unit: ['service', 'unite', 'affectation', 'unit'], site: ['site', 'lieu de travail', 'residence administrative', 'etablissement'], territory: ['territoire', 'secteur', 'territory'],
  trade: ['metier', 'emploi', 'trade'], title: ['fonction', 'intitule du poste', 'poste', 'job title'], startsOn: ['date d entree', 'date entree', 'entree', 'date d arrivee', 'date de debut'], endsOn: ['date de sortie', 'date sortie', 'sortie', 'date de depart', 'date de fin'],
  kind: ['statut', 'type', 'population'],
}

/** A text without accents, case and signs: how headings, names of units and kinds are compared. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/[^a-z0-9]+/g, ' ').trim()

/** The fields that these headings seem to name, each once. */
export function guessMapping(headings: readonly string[]): Mapping {
  const mapping: Mapping = {}
  const texts = headings.map(plain)
  for (const field of fields) {
    const at = texts.findIndex((text, index) => known[field].includes(text) && !Object.values(mapping).includes(index))
    if (at >= 0) mapping[field] = at
  }
  return mapping
}

export const isComplete = (mapping: Mapping): boolean => mapping.familyName !== undefined && mapping.givenName !== undefined && (mapping.matricule !== undefined || mapping.email !== undefined)

const kinds: Readonly<Record<'staff' | 'councillor' | 'foster_carer', readonly string[]>> = {
  staff: ['', 'agent', 'agente', 'titulaire', 'stagiaire', 'contractuel', 'contractuelle', 'apprenti', 'apprentie', 'vacataire', 'fonctionnaire', 'staff', 'cdd', 'cdi'],
  councillor: ['elu', 'elue', 'conseiller departemental', 'conseillere departementale', 'councillor'], foster_carer: ['assistant familial', 'assistante familiale', 'assfam', 'foster carer'],
}
/** Who somebody is by the word of the file; null for a word that we do not know. Partners and guests are invited, not imported. */
export const kindOf = (text: string): keyof typeof kinds | null => (Object.keys(kinds) as (keyof typeof kinds)[]).find((kind) => kinds[kind].includes(plain(text))) ?? null

/** `2026-03-01`, `01/03/2026`, `1.3.2026`: as `2026-03-01`; null when it is no day. */
export function dayOf(text: string): string | null {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const [, year, month, day] = french ? [null, french[3], french[2], french[1]] : (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [])
  if (!year || !month || !day) return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return new Date(`${iso}T00:00:00Z`).toJSON()?.startsWith(iso) ? iso : null
}
