// The devices that are signed in, and the way to end each.
import { useMutation, useQuery } from '@tanstack/react-query'
import { ago, dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { Monitor, Phone } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { account } from './account.ts'
import { useTexts } from './texts.ts'

const mobile = /android|iphone|ipad|mobile|téléphone/i

export function Sessions() {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const { data } = useQuery(account.ask('GET /me/sessions', {}))
  const end = useMutation({
    mutationFn: (id: string) => account.call('DELETE /me/sessions/:id', { params: { id } }),
    onSuccess: () => { notify(t.sessions.ended); return queries.invalidateQueries({ queryKey: ['GET /me/sessions'] }) },
    onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  return (
    <section aria-labelledby="a3">
      <div className="sech"><h2 id="a3">{t.sessions.title}</h2></div>
      <p className="muted">{t.sessions.help}</p>
      {!data ? <Loading rows={1} /> : (
        <ul className="rows acts mt">
          {data.items.map((session) => (
            <li key={session.id}>
              <span className="app">{mobile.test(session.device) ? <Phone /> : <Monitor />}</span>
              <div className="grow">
                <p><span className="t">{session.device}</span>{session.current && <> <span className="tag tag--brand">{t.sessions.current}</span></>}</p>
                <p className="meta">{[t.sessions.seen(ago(new Date(session.seenAt), now, locale)), session.enrolled && t.sessions.enrolled, session.enrolled && t.sessions.until(dayOf(new Date(session.until), now, locale))].filter(Boolean).join(' · ')}</p>
              </div>
              {!session.current && <button type="button" className="btn btn--2" aria-label={t.sessions.endOne(session.device)} onClick={() => end.mutate(session.id)}>{t.sessions.end}</button>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
