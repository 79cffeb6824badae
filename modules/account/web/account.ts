import { client } from '#web/data/api.ts'
import type { api } from '../api.ts'

export const account = client<typeof api>()
