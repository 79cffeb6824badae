// What a file was: each version with who laid it, when and why; one comes back to any of them.
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { timeOf, dayOf, today } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { Beneath } from '#web/design/Beneath.tsx'
import { Loading } from '#web/design/Loading.tsx'
import type { DocumentActs } from './acts.ts'
import { contentAddress, versionsQuery, viewAddress } from './library.ts'
import type { Doc, Version } from './order.ts'
import { useTexts } from './texts.ts'

export function Versions({ doc, acts }: { doc: Doc; acts: DocumentActs }) {
  const t = useTexts()
  const list = useInfiniteQuery(versionsQuery(doc.id))
  const versions = list.data?.pages.flatMap(({ items }) => items)
  return (
    <section aria-labelledby="vers">
      <h3 className="vh3" id="vers">{t.versions}</h3>
      {versions ? <ol className="vers">{versions.map((version) => <One key={version.number} version={version} doc={doc} acts={acts} />)}</ol> : <Loading rows={1} />}
      {list.hasNextPage && <button type="button" className="btn btn--3" aria-busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t.olderVersions}</button>}
    </section>
  )
}

function One({ version, doc, acts }: { version: Version; doc: Doc; acts: DocumentActs }) {
  const t = useTexts()
  const now = useNow()
  const at = new Date(version.at)
  const day = today(at) === today(now) ? t.todayAt(timeOf(at, locale)) : dayOf(at, now, locale)
  return (
    <li className={version.current ? 'now' : undefined}>
      <p><b>{t.version(version.number)}</b> {version.current && <span className="tag tag--brand">{t.current}</span>}</p>
      <p className="meta">{version.by.name} · {day}</p>
      {version.note && <p>{version.note}</p>}
      <Beneath about={{ noun: 'document', id: doc.id, spaceId: doc.place.kind === 'space' ? doc.place.id : null, number: version.number }} />
      {!version.current && (
        <p className="vers__acts">
          <Link className="lk" to={viewAddress(doc, version.number)} preventScrollReset>{t.seeVersion}<span className="vh"> {t.version(version.number)}</span></Link>
          <a className="lk" href={contentAddress(doc.id, version.number)} download={doc.name}>{t.download}<span className="vh"> {t.version(version.number)}</span></a>
          {doc.can.includes('document.version') && <button type="button" className="lk lkb" onClick={() => acts.backTo(doc, version.number)}>{t.comeBack}<span className="vh"> : {t.version(version.number)}</span></button>}
        </p>
      )}
    </li>
  )
}
