import { Type } from '#platform/type.ts'
import type { Api } from '#platform/contract.ts'
import { Id, PersonCard } from '#platform/schemas.ts'

export const Persona = Type.Object({ persona: Type.String(), person: PersonCard, story: Type.String({ description: 'Who this is, in one French line' }) })

/** In production mode these addresses do not exist. */
export const api = {
  'GET /demo/personas': { summary: 'The people one may enter as', auth: 'public', reply: Type.Object({ items: Type.Array(Persona), next: Type.Null() }) },
  'POST /demo/sessions': {
    summary: 'Enter as one of the personas; sets the session cookie', auth: 'public', status: 201,
    body: Type.Object({ persona: Type.String({ maxLength: 40 }) }), reply: Type.Object({ person: PersonCard, personId: Id }), errors: { 'persona.not_found': 404 },
  },
} satisfies Api
