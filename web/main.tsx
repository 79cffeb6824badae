// The browser's house opens here: who is it, in which language, then the rooms.
import '#web/design/index.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { house } from '#web/data/house.ts'
import { dress, meQuery } from '#web/data/me.ts'
import { queries } from '#web/data/queries.ts'
import { settleLocale } from '#web/data/texts.ts'
import { rooms } from '#web/shell/registry.ts'
import { build, Router } from '#web/shell/router.tsx'
import { BootFailure } from '#web/shell/Failures.tsx'

// What React draws a second time by itself is a fault all the same, and said with its cause.
const root = createRoot(document.getElementById('root') ?? document.body, { onRecoverableError: (error) => reportError(error instanceof Error && error.cause ? error.cause : error) })
const texts = (): Promise<unknown> => Promise.all([house.load(), ...rooms.map((room) => room.load?.())])

async function open(): Promise<void> {
  const me = await queries.ensureQueryData(meQuery())
  settleLocale(me.locale)
  dress(me)
  const built = build(me)
  await Promise.all([texts(), built.ready])
  root.render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Router built={built} />
      </QueryClientProvider>
    </StrictMode>,
  )
}

// Not awaited at the top: the rooms' files wait for this one, and would wait for ever.
open().catch(async () => {
  await texts()
  root.render(<BootFailure />)
})

if ('serviceWorker' in navigator && import.meta.env.PROD) void navigator.serviceWorker.register('/sw.js')
