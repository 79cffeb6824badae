// Logos of the two authorities: drawings rastered as an administrator would have brought them.
import { readFile } from 'node:fs/promises'
import type { Store } from '#platform/files/store.ts'
import type { Rows } from './copy.ts'
import { authorityIds, type Authority } from './organisation.ts'
import { administratorKeys } from './people-rows.ts'
import { fixedId, founded } from './random.ts'
import type { Town } from './town.ts'

type Stored = { hash: string, size: number }
type Drawn = { authority: Authority, original: Stored, copy: Stored }
const side = 240

/** Draws and stores them: the PNG that was brought, and the copy that others receive. */
export async function drawLogos(store: Pick<Store, 'put'>): Promise<Drawn[]> {
  const { default: sharp } = await import('sharp')
  const put = (bytes: Buffer): Promise<Stored> => store.put((async function* () { yield bytes })())
  return Promise.all((Object.keys(authorityIds) as Authority[]).map(async (authority) => {
    const drawn = sharp(await readFile(new URL(`logos/${authority}.svg`, import.meta.url))).resize(side, side)
    return { authority, original: await put(await drawn.clone().png().toBuffer()), copy: await put(await drawn.webp({ quality: 90 }).toBuffer()) }
  }))
}

export type LogoTables = 'blob' | 'file' | 'rendition' | 'authority_logo'

export function logoRows(town: Town, drawn: readonly Drawn[]): Readonly<Record<LogoTables, Rows>> {
  const fileId = (authority: Authority): string => fixedId(`logo:${authority}`)
  const by = (authority: Authority): string => town.people.find((p) => p.key === administratorKeys[authority])!.id
  return {
    blob: drawn.flatMap((d) => [d.original, d.copy]).map((b) => ({ hash: b.hash, size: b.size, created_at: founded })),
    file: drawn.map(({ authority, original }) => ({
      id: fileId(authority), authority_id: authorityIds[authority], blob_hash: original.hash, name: 'logo.png', mime: 'image/png', width: side, height: side, uploaded_by: by(authority), created_at: founded,
    })),
    rendition: drawn.flatMap(({ authority, copy }) => (['feed', 'full'] as const).map((variant) => ({ file_id: fileId(authority), variant, blob_hash: copy.hash, mime: 'image/webp' }))),
    authority_logo: drawn.map(({ authority }) => ({ authority_id: authorityIds[authority], file_id: fileId(authority) })),
  }
}
