// Each command is loaded when it is run: help and mistakes are answered at once.
import { texts } from '../texts.ts'

type Command = { summary: string, help: string, load: () => Promise<{ run(args: string[]): Promise<void> }> }

export const commands: Readonly<Record<string, Command>> = {
  admin: { ...texts.admin, load: () => import('./admin.ts') },
  migrate: { ...texts.migrate, load: () => import('./migrate.ts') },
  seed: { ...texts.seed, load: () => import('./seed.ts') },
  reindex: { ...texts.reindex, load: () => import('./reindex.ts') },
  openapi: { ...texts.openapi, load: () => import('./openapi.ts') },
  journal: { ...texts.journal, load: () => import('./journal.ts') },
  files: { ...texts.files, load: () => import('./files.ts') },
  import: { ...texts.import, load: () => import('./import.ts') },
  backup: { ...texts.backup, load: () => import('./backup.ts') },
  restore: { ...texts.restore, load: () => import('./restore.ts') },
}
