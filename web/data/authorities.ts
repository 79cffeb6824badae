// An authority as its administrators set it.
import type { Static } from 'typebox'
import type { api, Authority as AuthoritySchema } from '#modules/account/api.ts'
import { client } from '#web/data/api.ts'

export type Authority = Static<typeof AuthoritySchema>
export const authorities = client<typeof api>()
export const authorityQuery = (id: string) => authorities.ask('GET /authorities/:id', { params: { id } })
