// « Ouvrir dans un logiciel » of an office document: the program reads it on the drive, and writes its versions there.
import type { Act } from '#web/data/seams.ts'
import { Monitor } from '#web/design/icons.tsx'
import { part } from '#web/design/part.tsx'
import { programOf } from './programs.ts'
import { load } from './texts.ts'

const Dialog = part(async () => (await import('./OpenIn.tsx')).OpenIn)
const Nothing = () => null

export async function acts(): Promise<Act[]> {
  const t = await load()
  return [{ on: [], can: 'document.write', icon: Monitor, label: () => null, run: () => undefined, offer: { noun: 'document', label: t.open.label, Dialog, Seen: Nothing, fits: (name, folder) => !folder && programOf(name) !== null } }]
}
