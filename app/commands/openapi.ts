import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { description } from '../description.ts'
import { texts } from '../texts.ts'
import { Misuse, read } from './command.ts'

export async function run(args: string[]): Promise<void> {
  const [file = 'docs/api/openapi.json', ...more] = read(args, { allowPositionals: true }).positionals
  if (more.length > 0) throw new Misuse(texts.openapi.help)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, description())
  process.stdout.write(`${texts.openapi.done(file)}\n`)
}
