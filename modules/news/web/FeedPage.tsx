// One's own feed: an address that is made, shown once, and ended.
import './news.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { dayOf } from '#lib/when.ts'
import { newKey } from '#web/data/api.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { Heading } from '#web/design/Heading.tsx'
import { ArrowLeft } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { news } from './news.ts'
import { Secret } from './Secret.tsx'
import { useTexts } from './texts.ts'

export function FeedPage() {
  const { feed: t, ...all } = useTexts()
  const house = useHouse()
  const now = useNow()
  const query = news.ask('GET /me/news-feed', {})
  const { data } = useQuery(query)
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: query.queryKey })
  const onError = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const make = useMutation({ mutationFn: () => news.call('POST /me/news-feed', {}, { key: newKey() }), onSuccess: again, onError })
  const remove = useMutation({ mutationFn: () => news.call('DELETE /me/news-feed', {}), onSuccess: async () => { make.reset(); notify(t.removed); await again() }, onError })
  const since = data?.createdAt
  return (
    <div className="nall">
      <Link className="backlink" to="/actualites"><ArrowLeft />{all.back}</Link>
      <header className="pagehead"><div><Heading title={t.title} /><p>{t.lead}</p></div></header>
      {make.data && <Secret title={t.address} help={t.secret} address={`${location.origin}/flux/actualites/${make.data.secret}`} act={t.copy} copied={t.copied} />}
      {!data ? <Loading rows={1} /> : (
        <div className="stack-s">
          {!make.data && <p>{since ? t.since(dayOf(new Date(since), now, locale)) : t.none}</p>}
          <p className="wrap"><button type="button" className={since ? 'btn btn--2' : 'btn'} aria-busy={make.isPending} onClick={() => make.mutate()}>{since ? t.again : t.make}</button>{since && <button type="button" className="btn btn--3" aria-busy={remove.isPending} onClick={() => remove.mutate()}>{t.remove}</button>}</p>
          {since && <p className="meta">{t.againHelp}</p>}
        </div>
      )}
    </div>
  )
}
