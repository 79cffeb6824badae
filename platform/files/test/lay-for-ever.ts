// Lays bytes that do not end; whoever started it is told that some were written, and kills it.
import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { openStore } from '../open.ts'

const store = await openStore(JSON.parse(process.argv[2]!) as Parameters<typeof openStore>[0])
await store.put((async function* () {
  for (let i = 0; ; i++) {
    yield randomBytes(1 << 16)
    if (i === 20) process.send!('writing')
    await setImmediate()
  }
})())
