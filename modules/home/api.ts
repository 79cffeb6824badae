import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'

export const api = {
  'GET /home': {
    summary: 'What concerns the caller now: one part for each module that has one, by the module’s name',
    reply: Type.Object({ parts: Type.Record(Type.String(), Type.Unknown()) }),
  },
} satisfies Api
