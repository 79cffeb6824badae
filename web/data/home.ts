// What concerns the person now, as `GET /home` says it: one part for each module that has one.
import { useSuspenseQuery } from '@tanstack/react-query'
import type { TUnsafe } from 'typebox'
import { client } from '#web/data/api.ts'

// The rail shows one's spaces even in a house without its home: the shape of an open record is all that is taken from it.
type HomeApi = { 'GET /home': { summary: string; reply: TUnsafe<Home> } }
export const homeQuery = () => client<HomeApi>().ask('GET /home', {})
export type Parts = Readonly<Record<string, unknown>>
/** `order`: the sections that are shown; `since`: when one was here the time before; `tour`: the first visit may be proposed. */
export type Home = { parts: Parts; order: readonly string[]; since: string | null; tour: boolean }

export const useHome = (): Home => useSuspenseQuery(homeQuery()).data
