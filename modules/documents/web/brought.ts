// Files as they are dropped: alone, or in folders that are gone through.
export type Brought = { file: File; /** The folders that it was in, the outermost first. */ dirs: string[] }

/** More than this at once is no drop of the hand. */
export const most = 2_000

/** Must be called within the event: what was dropped is known no later. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<Brought[]> {
  const entries = [...items].flatMap((item) => item.kind === 'file' ? [item.webkitGetAsEntry()] : []).filter((entry) => entry !== null)
  if (entries.length === 0) return [...files].map((file) => ({ file, dirs: [] }))
  const found: Brought[] = []
  for (const entry of entries) await gather(entry, [], found)
  return found
}

async function gather(entry: FileSystemEntry, dirs: string[], found: Brought[]): Promise<void> {
  if (found.length >= most) return
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)).catch(() => null)
    if (file) found.push({ file, dirs })
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const inside = [...dirs, entry.name]
  // Browsers give a folder by the hundred, until they give nothing.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject)).catch(() => [])
    if (some.length === 0) return
    for (const one of some) await gather(one, inside, found)
  }
}
