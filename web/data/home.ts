// What concerns the person now, as `GET /home` says it: one part for each module that has one.
import { useSuspenseQuery } from '@tanstack/react-query'
import type { api } from '#modules/home/api.ts'
import { client } from '#web/data/api.ts'

export const homeQuery = () => client<typeof api>().ask('GET /home', {})
export type Parts = Readonly<Record<string, unknown>>

/** The parts of the home, by module. */
export const useHomeParts = (): Parts => useSuspenseQuery(homeQuery()).data.parts
