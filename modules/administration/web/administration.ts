// What the screens of the administration share.
import type { Static } from 'typebox'
import type { AdministeredSpace, api, ManagedPerson } from '../api.ts'
import { client } from '#web/data/api.ts'

export const administration = client<typeof api>()
export type Administered = Static<typeof AdministeredSpace>
export type Managed = Static<typeof ManagedPerson>
