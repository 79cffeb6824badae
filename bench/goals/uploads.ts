// Goals 6 and 7: files that arrive, small and large, whole and in pieces.
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { growthOf, sendPieces, sendWhole } from '../large.ts'
import { figure, ratio } from '../print.ts'
import type { Bench } from '../run.ts'

export async function uploads(bench: Bench): Promise<void> {
  const { house, server, limits, quick } = bench
  for (const [name, size, least] of [['1 KB', 1_000, 0.45], ['1 MB', 1_000_000, 0.6]] as const) {
    await bench.compare((c, found) => ratio(6, `upload of ${name} / L-put`, c, found, c === 10 ? least : undefined), { port: limits.port, pid: limits.pid, requests: [put('/put', size)] },
      { port: server.port, pid: server.pid, requests: house.stage.cookies.map((cookie) => put('/api/files?name=x.bin', size, cookie)) })
  }
  const size = quick ? 250_000_000 : 1_000_000_000
  const to = { port: server.port, cookie: `parvis=${house.stage.cookies[0]}` }
  await sendPieces(to, 32_000_000)
  // In turn, so that a disk that slows down slows all.
  const rates = { disk: 0, whole: 0, pieces: 0 }
  let finishing = 1
  let grown = 0
  for (let round = 0; round < 2; round++) {
    rates.disk = Math.max(rates.disk, size / disk(house.filesDir, size))
    const whole = await growthOf(server.pid, () => sendWhole(to, size))
    const pieces = await growthOf(server.pid, () => sendPieces(to, size))
    rates.whole = Math.max(rates.whole, size / whole.result)
    rates.pieces = Math.max(rates.pieces, size / pieces.result.seconds)
    finishing = Math.min(finishing, pieces.result.finishing / pieces.result.seconds)
    grown = Math.max(grown, whole.grown, pieces.grown)
  }
  const mb = Math.round(size / 1_000_000)
  figure(6, `dd conv=fsync of ${mb} MB`, rates.disk / 1e6, 'MB/s')
  figure(6, `upload of ${mb} MB, whole`, rates.whole / 1e6, 'MB/s')
  figure(6, 'time of dd / time of an upload (goal ≥ 75)', (100 * rates.whole) / rates.disk, '%')
  figure(7, `upload of ${mb} MB in pieces`, rates.pieces / 1e6, 'MB/s')
  figure(7, 'rate in pieces / rate whole (goal ≥ 90)', (100 * rates.pieces) / rates.whole, '%')
  figure(7, 'finishing: share of the time', 100 * finishing, '%', 10)
  figure(6, 'server: memory over what it was', grown, 'MB', 20)
}

/** Each with bytes of its own, by its first 36. */
const put = (path: string, size: number, cookie?: string): string =>
  [`POST ${path} HTTP/1.1`, 'host: 127.0.0.1', ...(cookie === undefined ? [] : [`cookie: parvis=${cookie}`]), 'content-type: application/octet-stream', `content-length: ${size}`].join('\r\n') + `\r\n\r\n$KEY${'x'.repeat(size - 36)}`

/** Seconds to write as much and have it on the disk. */
function disk(folder: string, size: number): number {
  const file = join(folder, 'dd.bin')
  const began = performance.now()
  execFileSync('dd', ['if=/dev/zero', `of=${file}`, 'bs=1M', `count=${Math.round(size / (1 << 20))}`, 'conv=fsync'], { stdio: 'ignore' })
  const seconds = (performance.now() - began) / 1000
  rmSync(file)
  return seconds
}
