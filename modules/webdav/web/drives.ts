import { client } from '#web/data/api.ts'
import type { api } from '../api.ts'

export const drives = client<typeof api>()
/** What a device connects to. */
export const driveAddress = (): string => `${location.origin}/dav/`
