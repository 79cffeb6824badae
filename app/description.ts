import { modules } from '#modules/index.ts'
import { version } from '#platform/config/version.ts'
import { files } from '#platform/files/manifest.ts'
import { openapi } from '#platform/http/openapi.ts'
import { live } from '#platform/live/manifest.ts'

/** The description of the whole API as it is committed in docs/api/openapi.json; a law compares the two. */
export const description = (): string => `${JSON.stringify(openapi([files, live({ listen: async () => {} }), ...modules], version), null, 1)}\n`
