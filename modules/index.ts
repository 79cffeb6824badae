// The registry: one line for each module, the ground floor first.
import type { Module } from '#platform/module.ts'
import { account } from './account/module.ts'
import { directory } from './directory/module.ts'
import { audiences } from './audiences/module.ts'
import { spaces } from './spaces/module.ts'
import { movements } from './movements/module.ts'
import { wall } from './wall/module.ts'
import { practices } from './practices/module.ts'
import { moderation } from './moderation/module.ts'
import { welcome } from './welcome/module.ts'
import { guests } from './guests/module.ts'
import { search } from './search/module.ts'
import { home } from './home/module.ts'
import { notices } from './notices/module.ts'
import { administration } from './administration/module.ts'
import { demo } from './demo/module.ts'

export const modules: readonly Module[] = [account, directory, audiences, spaces, movements, wall, practices, moderation, welcome, guests, search, home, notices, administration, demo]
