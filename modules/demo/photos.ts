// Photographs of the demo: drawings rastered to JPEG with the EXIF of a telephone, to show that place and device stay behind.
import { readFile } from 'node:fs/promises'
import type Sharper from 'sharp'
import type { Sharp } from 'sharp'
import type { Store } from '#platform/files/store.ts'
import type { Rows } from './copy.ts'
import { authorityIds } from './organisation.ts'
import { timedId } from './random.ts'
import { spaceId } from './spaces-rows.ts'
import type { Town } from './town.ts'

type Stored = { hash: string, size: number }
export type Drawn = { name: string, width: number, height: number, original: Stored, full: Stored, feed: Stored }

export const photoNames = ['plateaux', 'college', 'route-arbre', 'affiche', 'baie', 'chasse-neige', 'panneau', 'reunion', 'cour', 'legumes', 'pont', 'archives', 'riviere'] as const

const drawing = (name: string): Promise<Buffer> => readFile(new URL(`photos/${name}.svg`, import.meta.url))

/** Draws and stores every photo once; posts share the bytes. */
export async function drawPhotos(store: Pick<Store, 'put'>): Promise<Drawn[]> {
  // Loaded on first use: a server that seeds nothing does without it.
  const { default: sharp } = await import('sharp')
  // The grain of a film, drawn once: as a filter of each drawing it took three quarters of the time.
  const grain = await sharp(await drawing('grain')).png().toBuffer()
  return Promise.all(photoNames.map((name, index) => draw(sharp, store, name, index, grain)))
}

async function draw(sharp: typeof Sharper, store: Pick<Store, 'put'>, name: string, index: number, grain: Buffer): Promise<Drawn> {
  const { data, info } = await sharp(await drawing(name)).resize({ width: 1600, height: 1600, fit: 'inside' }).composite([{ input: grain, tile: true }]).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const raw = { raw: { width: info.width, height: info.height, channels: 3 as const } }
  // One in three was taken with the telephone turned: its bytes lie on their side, and the tag says so.
  const turned = index % 3 === 1
  const exif = {
    IFD0: { Make: 'Fairphone', Model: 'Fairphone 5', Software: 'Camera 4.2' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: `46/1 ${12 + index}/1 ${20 + index}/1`, GPSLongitudeRef: 'E', GPSLongitude: `3/1 ${5 + index}/1 41/1` },
  }
  const taken = (turned ? sharp(data, raw).rotate(270) : sharp(data, raw)).withMetadata({ orientation: turned ? 6 : 1 }).withExifMerge(exif).jpeg({ quality: 82 })
  const put = async (image: Sharp): Promise<Stored> => {
    const bytes = await image.toBuffer()
    return store.put((async function* () { yield bytes })())
  }
  const [original, full, feed] = await Promise.all([
    put(taken), put(sharp(data, raw).jpeg({ quality: 80 })), put(sharp(data, raw).resize({ width: 720, height: 720, fit: 'inside' }).webp({ quality: 72, effort: 1 })),
  ])
  return { name, width: info.width, height: info.height, original, full, feed }
}

export type PhotoTables = 'blob' | 'file' | 'rendition' | 'post_photo'

/** Each photo of a post is a file of its own, over bytes that are stored once. */
export function photoRows(town: Town, drawn: readonly Drawn[], at: Date): Readonly<Record<PhotoTables, Rows>> {
  const byName = new Map(drawn.map((d) => [d.name, d]))
  const blobs = new Map(drawn.flatMap((d) => [d.original, d.full, d.feed]).map((b) => [b.hash, b]))
  const shown = town.spaces.flatMap(({ entry }) => (town.walls.get(entry.key) ?? []).flatMap((post) => post.photos.map(([name, alt], rank) => {
    const image = byName.get(name)
    if (!image) throw new Error(`no drawing named ${name}`)
    return { entry, post, alt, rank, image, id: timedId(post.at, `file:${post.id}:${rank}`) }
  })))
  return {
    blob: [...blobs.values()].map((b) => ({ hash: b.hash, size: b.size, created_at: at })),
    file: shown.map(({ id, entry, post, image }, index) => ({
      id, authority_id: authorityIds[entry.authority ?? 'departement'], scope_id: spaceId(entry.key), module: 'wall', blob_hash: image.original.hash, name: `IMG_${2041 + index}.jpg`, mime: 'image/jpeg',
      width: image.width, height: image.height, uploaded_by: post.author.id, created_at: post.at,
    })),
    rendition: shown.flatMap(({ id, image }) => [
      { file_id: id, variant: 'feed', blob_hash: image.feed.hash, mime: 'image/webp' }, { file_id: id, variant: 'full', blob_hash: image.full.hash, mime: 'image/jpeg' },
    ]),
    post_photo: shown.map(({ id, post, rank, alt }) => ({ post_id: post.id, rank, file_id: id, alt })),
  }
}
