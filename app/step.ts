import { spawn } from 'node:child_process'
import { StartError } from './supervise.ts'
import { fr } from './fr.ts'

type Options = { env: NodeJS.ProcessEnv, signal: AbortSignal, say: (line: string) => void }

/** Announces a step of a long start and runs it in a process of its own, whose memory is given back; what it says is shown when it fails. */
export async function runStep(announced: string, file: string, args: string[], { env, signal, say }: Options): Promise<void> {
  signal.throwIfAborted()
  say(announced)
  const output: Buffer[] = []
  const child = spawn(process.execPath, [file, ...args], { env, signal, killSignal: 'SIGTERM', stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new StartError(`${fr.stepFailed(announced.replace(/…$/, ''))}\n${Buffer.concat(output).toString().trim()}`)
}
