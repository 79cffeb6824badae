// Archives that one takes out in a space: what each holds before anything is laid, how far it is, and what came of it.
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { figure } from '#lib/count.ts'
import { useHouse } from '#web/data/house.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine } from '#web/design/Field.tsx'
import { weight } from '#web/design/Sheet.tsx'
import { askAllAgain, documents, zipsQuery, type Zip } from '../library.ts'
import { Sign } from '../Sign.tsx'
import { Progress } from '../Uploads.tsx'
import { useTexts } from './texts.ts'

const count = (n: number): string => figure(n, locale)

export function Zips({ spaceId, zips }: { spaceId: string; zips: readonly Zip[] }) {
  const t = useTexts()
  return <ul className="upls" aria-label={t.label}>{zips.map((zip) => <One key={zip.id} zip={zip} spaceId={spaceId} />)}</ul>
}

function One({ zip, spaceId }: { zip: Zip; spaceId: string }) {
  const t = useTexts()
  const house = useHouse()
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: zipsQuery(spaceId).queryKey })
  const start = useMutation({ mutationFn: () => documents.call('PUT /zips/:id/start', { params: { id: zip.id } }), onSettled: again })
  const stop = useMutation({ mutationFn: () => documents.call('DELETE /zips/:id', { params: { id: zip.id } }), onSettled: again })
  useLaid(zip)
  const error = start.error ?? stop.error
  const going = zip.state === 'running' || zip.state === 'waiting'
  const share = zip.files === 0 ? 0 : Math.min(1, (zip.laid + zip.there) / zip.files)
  const leave = going ? t.stop : zip.state === 'done' ? t.close : t.giveUp
  const empty = zip.state === 'looked' && zip.files + zip.folders === 0
  const goOn = zip.state === 'failed' && zip.files + zip.folders > 0
  return (
    <li className="upl">
      <Sign of={{ name: zip.name, type: 'archive' }} />
      <div className="grow">
        <p className="between"><b>{zip.state === 'running' ? t.running(zip.name) : zip.state === 'waiting' ? t.waiting(zip.name) : zip.state === 'looking' ? t.looking(zip.name) : zip.state === 'failed' ? t.failed(zip.name) : zip.name}</b>{going && <span className="meta num">{t.of(count(zip.laid + zip.there), count(zip.files))}</span>}</p>
        {going && <Progress label={t.running(zip.name)} share={share} />}
        <div role="status">
          {zip.state === 'looked' && <p>{empty ? t.nothing : t.holds(zip.folders, count(zip.folders), zip.files, count(zip.files), weight(zip.bytes))}</p>}
          {zip.state === 'done' && <p>{[t.done(zip.laid, count(zip.laid)), zip.there > 0 && t.there(zip.there, count(zip.there))].filter(Boolean).join(', ')}</p>}
          {zip.state === 'failed' && <p>{t.problems[zip.problem ?? ''] ?? t.other} {goOn && zip.laid + zip.there > 0 && t.partly}</p>}
        </div>
        {(zip.state === 'looked' || zip.state === 'done') && <Amiss zip={zip} />}
        {error && <ErrorLine>{sentenceOf(error, house)}</ErrorLine>}
        <p className="wrap">
          {((zip.state === 'looked' && !empty) || goOn) && <button type="button" className="btn btn--2" aria-busy={start.isPending} aria-label={t.about(goOn ? t.goOn : t.start, zip.name)} onClick={() => start.mutate()}>{goOn ? t.goOn : t.start}</button>}
          <button type="button" className="btn btn--3" aria-busy={stop.isPending} aria-label={t.about(leave, zip.name)} onClick={() => stop.mutate()}>{leave}</button>
        </p>
      </div>
    </li>
  )
}

function Amiss({ zip }: { zip: Zip }) {
  const t = useTexts()
  const renamed = zip.state === 'looked' ? zip.renamed : 0
  const all = renamed + zip.refused
  if (all === 0) return null
  const said = [renamed > 0 && t.renamed(renamed, count(renamed)), zip.refused > 0 && (zip.state === 'done' ? t.left : t.refused)(zip.refused, count(zip.refused))].filter(Boolean).join(' · ')
  return (
    <details>
      <summary>{said}<span className="vh"> : {t.which}</span></summary>
      <ul className="meta">{zip.amiss.map(({ path, why }, n) => <li key={n}>{path} · {t.why[why] ?? t.otherwise}</li>)}{all > zip.amiss.length && <li>{t.others}</li>}</ul>
    </details>
  )
}

/** What was laid comes by the stream, or at the end at the latest. */
function useLaid({ state }: Zip): void {
  const was = useRef(state)
  useEffect(() => {
    if (was.current !== state && (state === 'done' || state === 'failed')) askAllAgain()
    was.current = state
  }, [state])
}
