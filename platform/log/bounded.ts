import fs from 'node:fs'
import path from 'node:path'

const limit = 8 * 1024 * 1024

/** A log that processes write to through `fd`: a file and the one before it, 8 MB each or little more. */
export function boundedLog(file: string): { fd: number; tail(): string; close(): void } {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const fd = fs.openSync(file, 'a')
  // They keep the file open: it is emptied rather than renamed.
  const trim = () => {
    if (fs.fstatSync(fd).size <= limit) return
    fs.copyFileSync(file, `${file}.1`)
    fs.ftruncateSync(fd)
  }
  trim()
  const timer = setInterval(trim, 60_000).unref()
  return {
    fd,
    /** Its last lines. */
    tail: () => fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n'),
    close: () => { clearInterval(timer); fs.closeSync(fd) },
  }
}
