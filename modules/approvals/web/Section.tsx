// Below a document, what was asked about it; below one of its versions, how that ended.
import './approvals.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useLive } from '#web/data/live.ts'
import type { About } from '#web/data/seams.ts'
import { locale } from '#web/data/texts.ts'
import { AskDialog } from './AskDialog.tsx'
import { asking } from './acts.tsx'
import { changed, ofDocument, type Approval } from './approvals.ts'
import { Request } from './Request.tsx'
import { useTexts } from './texts.ts'

export function Beneath({ about }: { about: About }) {
  if (about.noun !== 'document' || about.spaceId === null) return null
  return about.number === undefined ? <Section id={about.id} /> : <Results id={about.id} number={about.number} />
}

function Section({ id }: { id: string }) {
  const t = useTexts()
  const list = useInfiniteQuery(ofDocument(id))
  const [asked, setAsked] = useSearchParams()
  useLive((live) => { if (live.type === 'reset' || live.fact.noun === 'approval' || (live.fact.noun === 'document' && live.fact.id === id)) void changed() })
  const close = (): void => setAsked((now) => { now.delete(asking); return now }, { replace: true, preventScrollReset: true })
  const kind = { demander: 'opinion', 'faire-lire': 'reading' }[asked.get(asking) ?? ''] as 'opinion' | 'reading' | undefined
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      {items.length > 0 && (
        <section className="stack-s" aria-labelledby="avis">
          <h3 className="vh3" id="avis">{t.title}</h3>
          <ul className="apprs">{items.map((item) => <Request key={item.id} request={item} />)}</ul>
          {list.hasNextPage && <button type="button" className="btn btn--3" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.older}</button>}
        </section>
      )}
      {kind && <AskDialog key={kind} documentId={id} kind={kind} onClose={close} />}
    </>
  )
}

/** What is kept with a version: how each request about it ended. */
function Results({ id, number }: { id: string; number: number }) {
  const list = useInfiniteQuery(ofDocument(id))
  const ended = list.data?.pages.flatMap((page) => page.items).filter((item) => item.number === number && item.outcome !== null && item.outcome !== 'cancelled') ?? []
  return ended.length > 0 && <>{ended.map((item) => <Result key={item.id} item={item} />)}</>
}

function Result({ item }: { item: Approval }) {
  const t = useTexts()
  const now = useNow()
  const day = dayOf(new Date(item.endedAt ?? item.askedAt), now, locale)
  const who = item.people.filter((one) => one.verdict === 'approved').map((one) => (one.by ? t.stood(one.by.name, one.person.name) : one.person.name)).join(', ')
  if (item.outcome === null || item.outcome === 'cancelled') return null
  return <><p className="appr__res">{item.outcome === 'approved' ? t.result.approved(who, day) : t.result[item.outcome](day)}</p><p className="meta appr__hash">{t.print} {item.hash}</p></>
}
