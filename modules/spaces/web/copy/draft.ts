// What is being said of a new space, kept in this browser until it is open.
import { useDraft } from '#web/data/drafts.ts'
import { useMe } from '#web/data/me.ts'
import type { Static } from 'typebox'
import type { Member, Space } from '#web/data/spaces.ts'
import type { SpaceAudience as SpaceAudienceSchema } from '../../api.ts'
import type { Person } from './MembersStep.tsx'

type SpaceAudience = Static<typeof SpaceAudienceSchema>
/** `access` null: as the blueprint has it. `blueprint`, `copyOf`: what it starts from. `pieces` null: as they are suggested; `people` null: nobody was thought of yet. `holders`: who was chosen for a role of the blueprint, by the key of its variable. */
export type Draft = {
  blueprint: string | null; copyOf: string | null; name: string; purpose: string; access: Space['access'] | null; variables: Readonly<Record<string, string>>; holders: Readonly<Record<string, Person>>; welcome: boolean
  pieces: readonly string[] | null; people: readonly { person: Person; role: Member['role'] }[] | null; audiences: readonly { audience: SpaceAudience['audience']; role: SpaceAudience['role'] }[]
}
export const nothing: Draft = { blueprint: null, copyOf: null, name: '', purpose: '', access: null, variables: {}, holders: {}, welcome: true, pieces: null, people: null, audiences: [] }

export function useSpaceDraft(): { draft: Draft; change: (draft: Draft) => void; forget: () => void } {
  const [text, setText] = useDraft(useMe().id, 'space.new')
  return { draft: read(text) ?? nothing, change: (draft) => setText(JSON.stringify(draft)), forget: () => setText('') }
}

function read(text: string): Draft | null {
  try {
    return text === '' ? null : { ...nothing, ...JSON.parse(text) as Partial<Draft> }
  } catch {
    return null
  }
}
