// The addresses of one's own home.
import type { api } from '../../api.ts'
import { client } from '#web/data/api.ts'
import { homeQuery } from '#web/data/home.ts'
import { queries } from '#web/data/queries.ts'

export const own = client<typeof api>()
export const layoutQuery = () => own.ask('GET /me/home', {})
/** What is drawn follows what was arranged. */
export const again = (): Promise<void> => queries.invalidateQueries({ queryKey: homeQuery().queryKey })
