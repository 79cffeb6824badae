// Emergency entries are read by few: what says them comes after the page, with its texts.
import { part } from '#web/design/part.tsx'

const load = async () => {
  const [parts, texts] = await Promise.all([import('#web/design/rules/Emergencies.tsx'), import('#web/design/rules/texts.ts')])
  await texts.load()
  return parts
}

export const Emergencies = part(async () => (await load()).default)
export const EmergencyBanner = part(async () => (await load()).EmergencyBanner)
