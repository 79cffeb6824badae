import type { Theme } from '../data/spaces.ts'
import type { Block } from '../sentences.ts'
import { cuisine } from './cuisine.ts'
import { college } from './college.ts'
import { route } from './route.ts'
import { famille, social } from './social.ts'
import { numerique } from './numerique.ts'
import { cadres, rh } from './rh.ts'
import { elus, finances, projet } from './projet.ts'
import { batiment, culture, nature } from './culture.ts'
import { agglo, vie } from './vie.ts'

export const blocks: Readonly<Record<Theme, readonly Block[]>> = { cuisine, college, route, social, famille, numerique, rh, cadres, projet, finances, elus, culture, nature, batiment, agglo, vie }
export { closings } from './closings.ts'
