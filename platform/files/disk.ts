import { open, readdir, stat } from 'node:fs/promises'

/** Names in a folder; none when it is not there. */
export const entries = (path: string, shape: RegExp): Promise<string[]> => readdir(path).then((names) => names.filter((name) => shape.test(name)), () => [])
/** A file that is gone meanwhile is none. */
export const isOlder = (path: string, than: Date): Promise<boolean> => stat(path).then((found) => found.mtime < than, () => false)

/** The names in it survive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
