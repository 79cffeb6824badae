import type { Command } from './command.ts'
import { migrate } from './migrate.ts'
import { seed } from './seed.ts'

export const commands: Readonly<Record<string, Command>> = { migrate, seed }
