import { openStore } from '#platform/files/open.ts'
import { type Fault, verifyFiles } from '#platform/files/verify.ts'
import { texts } from '../texts.ts'
import { Misuse, progressBar, read, Refused, withDatabase } from './command.ts'

export async function run(args: string[]): Promise<void> {
  if (read(args, { allowPositionals: true }).positionals.join(' ') !== 'verify') throw new Misuse(texts.files.action)
  const tell = ({ kind, hash }: Fault): void => void process.stdout.write(`${texts.files[kind]} ${hash}\n`)
  const { files, bytes, faults } = await withDatabase(async (pool, settings) => {
    const client = await pool.connect()
    try {
      return await verifyFiles(client, await openStore(settings), new Date(), tell, progressBar())
    } finally {
      client.release()
    }
  })
  if (faults > 0) throw new Refused(texts.files.faults(faults))
  process.stdout.write(`${texts.files.done(files, texts.size(bytes))}\n`)
}
