// Personal access tokens: made, shown once, deleted.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ago, dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { Key, Plus } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { account } from './account.ts'
import { NewToken } from './NewToken.tsx'
import { useTexts } from './texts.ts'

export function Tokens() {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const { data } = useQuery(account.ask('GET /me/tokens', {}))
  const [creating, setCreating] = useState(false)
  const [doomed, setDoomed] = useState<{ id: string; name: string } | null>(null)
  const revoke = useMutation({
    mutationFn: (id: string) => account.call('DELETE /me/tokens/:id', { params: { id } }),
    onSuccess: () => { notify(t.tokens.revoked); return queries.invalidateQueries({ queryKey: ['GET /me/tokens'] }) },
    onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  return (
    <section aria-labelledby="a4">
      <div className="sech"><h2 id="a4">{t.tokens.title}</h2></div>
      <p className="muted">{t.tokens.help}</p>
      {!data ? <Loading rows={1} /> : data.items.length === 0 ? <p className="meta mt">{t.tokens.none}</p> : (
        <ul className="rows acts mt">
          {data.items.map((token) => (
            <li key={token.id}>
              <span className="app"><Key /></span>
              <div className="grow">
                <p className="t">{token.name}</p>
                <p className="meta">{[token.scopes.includes('write') ? t.tokens.write : t.tokens.read, token.seenAt ? t.tokens.used(ago(new Date(token.seenAt), now, locale)) : t.tokens.never, t.tokens.ends(dayOf(new Date(token.until), now, locale))].join(' · ')}</p>
              </div>
              <button type="button" className="btn btn--2" aria-label={t.tokens.revokeOne(token.name)} onClick={() => setDoomed(token)}>{t.tokens.revoke}</button>
            </li>
          ))}
        </ul>
      )}
      <p className="mt"><button type="button" className="btn btn--2" onClick={() => setCreating(true)}><Plus />{t.tokens.create}</button></p>
      {creating && <NewToken onClose={() => setCreating(false)} />}
      {doomed && (
        <Dialog title={t.tokens.revokeTitle(doomed.name)} onClose={() => setDoomed(null)}>
          <p>{t.tokens.revokeText}</p>
          <div className="dialog__acts">
            <button type="button" className="btn btn--2" onClick={() => setDoomed(null)}>{t.tokens.keep}</button>
            <button type="button" className="btn btn--bad" onClick={() => { revoke.mutate(doomed.id); setDoomed(null) }}>{t.tokens.revoke}</button>
          </div>
        </Dialog>
      )}
    </section>
  )
}
