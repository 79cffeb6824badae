// Run by the build: each asset beside its two compressed forms, so that the server only sends.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const [br, gz] = [promisify(brotliCompress), promisify(gzip)]

export async function compressAssets(folder: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(m?js|css|svg)$/.test(name))
  await Promise.all(names.map(async (name) => {
    const bytes = await readFile(join(folder, name))
    await writeFile(join(folder, `${name}.br`), await br(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
    await writeFile(join(folder, `${name}.gz`), await gz(bytes, { level: 9 }))
  }))
}
