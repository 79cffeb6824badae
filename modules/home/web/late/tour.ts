// It comes when it is begun, with the settings that are in it.
import { part } from '#web/design/part.tsx'

export const Tour = part(async () => (await Promise.all([import('./Tour.tsx'), import('#web/design/settings/texts.ts').then(({ load }) => load())]))[0].Tour)
