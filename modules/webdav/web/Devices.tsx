// The devices that open one’s drive: when each was last used, and the end of it.
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
import { Monitor } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { drives } from './drives.ts'
import { useTexts } from './texts.ts'

export function Devices() {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const { data } = useQuery(drives.ask('GET /me/drives', {}))
  const [doomed, setDoomed] = useState<{ id: string; name: string } | null>(null)
  const revoke = useMutation({
    mutationFn: (id: string) => drives.call('DELETE /me/drives/:id', { params: { id } }),
    onSuccess: () => { notify(t.revoked); return queries.invalidateQueries({ queryKey: ['GET /me/drives'] }) },
    onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  return (
    <section aria-labelledby="d3">
      <div className="sech"><h2 id="d3">{t.devices}</h2></div>
      {!data ? <Loading rows={1} /> : data.items.length === 0 ? <p className="meta">{t.none}</p> : (
        <ul className="rows devices">
          {data.items.map((device) => (
            <li key={device.id}>
              <span className="app"><Monitor /></span>
              <div className="grow">
                <p className="t">{device.name}</p>
                <p className="meta">{[device.seenAt ? t.used(ago(new Date(device.seenAt), now, locale)) : t.never, t.ends(dayOf(new Date(device.until), now, locale))].join(' · ')}</p>
              </div>
              <button type="button" className="btn btn--2" aria-label={t.revokeOne(device.name)} onClick={() => setDoomed(device)}>{t.revoke}</button>
            </li>
          ))}
        </ul>
      )}
      {doomed && (
        <Dialog title={t.revokeTitle(doomed.name)} onClose={() => setDoomed(null)}>
          <p>{t.revokeText}</p>
          <div className="dialog__acts">
            <button type="button" className="btn btn--2" onClick={() => setDoomed(null)}>{t.keep}</button>
            <button type="button" className="btn btn--bad" onClick={() => { revoke.mutate(doomed.id); setDoomed(null) }}>{t.revoke}</button>
          </div>
        </Dialog>
      )}
    </section>
  )
}
