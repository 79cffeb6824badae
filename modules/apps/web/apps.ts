// What the screens of applications ask of the server, and what follows from what they change.
import type { Static } from 'typebox'
import type { api, App as AppSchema, AppLine, DeskLine as DeskLineSchema } from '../api.ts'
import { client } from '#web/data/api.ts'
import { homeQuery } from '#web/data/home.ts'
import { queries } from '#web/data/queries.ts'

export type App = Static<typeof AppSchema>
export type Line = Static<typeof AppLine>
export type DeskItem = Static<typeof DeskLineSchema>
export type Category = Line['categories'][number]
export const apps = client<typeof api>()

export const portalQuery = () => apps.ask('GET /app-portal', {})
export const appQuery = (id: string) => apps.ask('GET /apps/:id', { params: { id } })
export const listKey = ['apps'] as const
export const pageOf = (id: string): string => `/applications/${id}`
export const desk = '/administration/applications'

/** What shows an application somewhere asks again. */
export function changed(): void {
  for (const queryKey of [listKey, portalQuery().queryKey, homeQuery().queryKey]) void queries.invalidateQueries({ queryKey })
}
/** Puts one just received where it is shown. */
export function keepApp(app: App): void {
  queries.setQueryData(appQuery(app.id).queryKey, app)
  changed()
}

export const opens = ({ standing }: Pick<Line, 'standing'>): boolean => standing === 'open' || standing === 'granted'
/** A beacon carries nothing but its address: no key that would tie the opening to a person. */
export const countOpening = (id: string): void => void navigator.sendBeacon(`/api/apps/${id}/openings`)
