// A clamd for a test: the real one where it is installed (PARVIS_TEST_CLAMD names it, else /usr/sbin/clamd), with one signature; else a stand-in that speaks INSTREAM.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ClamdSettings } from '#platform/config/clamd.ts'

/** The test file that every antivirus knows (EICAR). In pieces: whole, it would have this source set apart too. */
export const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''))
export const streamMax = 1 << 20

export type Daemon = { at: ClamdSettings['at'], real: boolean, stop(): Promise<void> }

export async function startClamd(): Promise<Daemon> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-clamd-'))
  const path = join(folder, 'clamd.ctl')
  const binary = process.env['PARVIS_TEST_CLAMD'] ?? '/usr/sbin/clamd'
  const stop = existsSync(binary) ? await real(binary, folder, path) : await standIn(path)
  return { at: { path }, real: existsSync(binary), stop: async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  } }
}

async function real(binary: string, folder: string, path: string): Promise<() => Promise<void>> {
  writeFileSync(join(folder, 'eicar.ndb'), `Eicar-Test-Signature:0:*:${eicar.toString('hex')}\n`)
  writeFileSync(join(folder, 'clamd.conf'), ['Foreground yes', `LocalSocket ${path}`, `DatabaseDirectory ${folder}`, `StreamMaxLength ${streamMax}`, `TemporaryDirectory ${folder}`, 'User root', ''].join('\n'))
  const child = spawn(binary, ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  while (!(await answers(path))) {
    if (child.exitCode !== null) throw new Error(`clamd ended with ${child.exitCode}`)
    await pause(50)
  }
  return async () => {
    child.kill('SIGKILL')
    await ended
  }
}

async function answers(path: string): Promise<boolean> {
  const socket = connect({ path }).setEncoding('utf8')
  socket.on('connect', () => socket.write('zPING\0'))
  let said = ''
  socket.on('error', () => {}).on('data', (text: string) => { if ((said += text).includes('\0')) socket.destroy() })
  await new Promise((resolve) => socket.once('close', resolve))
  return said.startsWith('PONG')
}

async function standIn(path: string): Promise<() => Promise<void>> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let rest = Buffer.alloc(0)
    let whole = Buffer.alloc(0)
    let begun = false
    const say = (text: string): void => void socket.end(`${text}\0`)
    socket.on('error', () => {}).on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk])
      if (!begun) {
        if (rest.length < 10) return
        if (rest.subarray(0, 10).toString() !== 'zINSTREAM\0') return say('UNKNOWN COMMAND')
        begun = true
        rest = rest.subarray(10)
      }
      while (rest.length >= 4 && rest.length >= 4 + rest.readUInt32BE(0)) {
        const length = rest.readUInt32BE(0)
        if (length === 0) return say(whole.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK')
        whole = Buffer.concat([whole, rest.subarray(4, 4 + length)])
        rest = rest.subarray(4 + length)
        if (whole.length > streamMax) return say('INSTREAM size limit exceeded. ERROR')
      }
    })
  })
  server.listen(path)
  await once(server, 'listening')
  return async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
}
