// Questions to whoever sits at the terminal.
import { createInterface } from 'node:readline/promises'
import { text as readAll } from 'node:stream/consumers'
import { texts } from '../texts.ts'
import { Cancelled } from './command.ts'

export const interactive = (): boolean => process.stdin.isTTY === true

export async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await lines.question(texts.question(question))).trim()
  } catch {
    throw new Cancelled()
  } finally {
    lines.close()
  }
}

/** A line that the terminal does not show. */
export function askHidden(question: string): Promise<string> {
  process.stderr.write(texts.question(question))
  process.stdin.setRawMode(true).resume().setEncoding('utf8')
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let typed = ''
  const hear = (chunk: string): void => {
    for (const character of chunk) {
      if (['\r', '\n', '\u0003', '\u0004'].includes(character)) {
        process.stdin.off('data', hear).setRawMode(false).pause()
        process.stderr.write('\n')
        return character === '\u0003' ? reject(new Cancelled()) : resolve(typed)
      }
      typed = character === '\u007f' || character === '\b' ? [...typed].slice(0, -1).join('') : typed + character
    }
  }
  process.stdin.on('data', hear)
  return promise
}

/** The first line of what is piped in. */
export const readLine = async (): Promise<string> => (await readAll(process.stdin)).split(/\r?\n/)[0] ?? ''
