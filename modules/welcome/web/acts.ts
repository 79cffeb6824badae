// The charter, from « … » of a space, for who writes it.
import type { Act } from '#web/data/seams.ts'
import { CheckCircle } from '#web/design/icons.tsx'
import { load } from './texts.ts'

export async function acts(): Promise<Act[]> {
  const { page } = await load()
  return [{ on: ['space'], can: 'charter.write', icon: CheckCircle, label: () => page.act, run: ({ id }, go) => go(`/espaces/${id}/charte`) }]
}
