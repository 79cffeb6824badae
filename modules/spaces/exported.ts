// Who was in a space, as its archive has it: by name and role.
import { delimitedLine } from '#lib/delimited.ts'
import type { ExportPart } from '#platform/exporting.ts'
import { listMembers, type MemberRole } from './members.ts'

const heads = { fr: ['nom', 'fonction', 'role', 'depuis'], en: ['name', 'position', 'role', 'since'] } as const
const roles: Readonly<Record<'fr' | 'en', Record<MemberRole, string>>> = { fr: { owner: 'responsable', host: 'anime', contributor: 'contribue', reader: 'lit' }, en: { owner: 'owner', host: 'host', contributor: 'contributor', reader: 'reader' } }

export const exported: ExportPart = {
  title: { fr: 'Membres', en: 'Members' },
  async *files(db, actor, { id }) {
    let text = `\ufeff${delimitedLine(heads[actor.locale])}`
    for (let cursor: string | null = ''; cursor !== null;) {
      const { items, next }: Awaited<ReturnType<typeof listMembers>> = await listMembers(db, actor, id, { limit: 100, ...(cursor === '' ? {} : { cursor }) })
      for (const { person, role, since } of items) text += delimitedLine([person.name, person.headline, roles[actor.locale][role], since])
      cursor = next
    }
    yield { path: 'membres.csv', at: actor.at, by: '', text }
  },
}
