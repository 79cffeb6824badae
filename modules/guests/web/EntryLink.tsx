// The link for a first sign-in, shown this once, to be handed over by any way.
import { useState } from 'react'
import { Copy } from '#web/design/icons.tsx'
import { useTexts } from './texts.ts'

export function EntryLink({ path, name }: { path: string; name: string }) {
  const t = useTexts()
  const [copied, setCopied] = useState(false)
  const link = new URL(path, location.origin).href
  return (
    <div className="banner mt" role="group" aria-label={t.linkTitle(name)}>
      <div className="grow">
        <p><b>{t.linkTitle(name)}</b> {t.linkHelp}</p>
        <p className="guestlink"><code>{link}</code></p>
        <p className="wrap"><button type="button" className="btn btn--2" onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}><Copy />{copied ? t.copied : t.copy}</button></p>
      </div>
    </div>
  )
}
