// Emergency entries are read by few: what says them comes after the page, with its texts. Where it cannot come, the page goes on without it.
import { lazy, type ComponentType } from 'react'

type Part = ComponentType<{ spaceId: string; most?: number }>

const load = async (): Promise<Part> => {
  const [part, texts] = await Promise.all([import('#web/design/rules/Emergencies.tsx'), import('#web/design/rules/texts.ts')])
  await texts.load()
  return part.default
}
const nothing: Part = () => null

export const Emergencies = lazy(async () => ({ default: await load().catch(() => nothing) }))
