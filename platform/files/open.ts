import { join } from 'node:path'
import type { Settings } from '../config/settings.ts'
import { diskStore, type Store } from './store.ts'

/** Where the settings say that people's files are: below the data folder, or in a bucket. The library that speaks S3 is loaded only then. */
export async function openStore({ dataDir, s3 }: Pick<Settings, 'dataDir' | 's3'>): Promise<Store> {
  if (s3 === null) return diskStore(join(dataDir, 'files'))
  const { s3Store } = await import('./s3.ts')
  return s3Store(s3, join(dataDir, 'drafts'))
}
