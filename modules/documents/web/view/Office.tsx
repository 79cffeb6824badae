// An office document: by the PDF that the server draws of it, else by its words.
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { part } from '#web/design/part.tsx'
import { documents } from '../library.ts'
import { Scroller } from './Scroller.tsx'
import { Nothing, type Given } from './Shown.tsx'
import { useTexts } from './texts.ts'

const Pdf = part(async () => (await import('./Pdf.tsx')).Pdf)

const step = 1_000
/** Milliseconds after which one is told that it takes long. */
const patience = 30_000

export function Office(given: Given) {
  const t = useTexts()
  const { doc, number, address } = given
  const { data, error } = useQuery({
    queryKey: ['view', doc.fileId, number], retry: 2, staleTime: Infinity, gcTime: 0,
    queryFn: ({ signal }) => (number === undefined ? documents.call('PUT /documents/:id/view', { params: { id: doc.id } }, { signal }) : documents.call('PUT /documents/:id/versions/:number/view', { params: { id: doc.id, number: String(number) } }, { signal })),
    refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? step : false),
  })
  const state = error ? 'failed' : data?.state ?? 'waiting'
  if (state === 'ready') return <Pdf address={`${address}?variant=pdf`} name={doc.name} nothing={(said) => <Nothing {...given} said={said} />} />
  if (state === 'waiting') return <Preparing />
  return <Words {...given} otherwise={<Nothing {...given} said={state === 'failed' ? t.failed : t.none} />} />
}

function Preparing() {
  const t = useTexts()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="viewer__in viewer__in--mid" aria-busy="true">
      <div className="viewer__none" role="status"><p><b>{t.preparing}</b></p>{late && <p className="meta">{t.slow}</p>}</div>
    </div>
  )
}

type Pages = { state: 'ready' | 'waiting' | 'none'; pages: { number: number; text: string }[] }

/** Its words without its layout, where the house knows them: an older version has none. */
function Words({ otherwise, ...given }: Given & { otherwise: React.ReactNode }) {
  const t = useTexts()
  const { doc, number } = given
  const { data, isPending } = useQuery({
    queryKey: ['words', doc.fileId], enabled: number === undefined, retry: false, staleTime: Infinity,
    queryFn: async ({ signal }): Promise<Pages | null> => {
      const reply = await fetch(`/api/documents/${doc.id}/text`, { signal })
      return reply.ok ? (await reply.json() as Pages) : null
    },
  })
  if (number === undefined && isPending) return <Preparing />
  if (data?.state !== 'ready' || data.pages.length === 0) return otherwise
  return (
    <Scroller label={t.content(doc.name)}>
      <article className="leaf"><p className="banner" role="status">{t.textOnly}</p>{data.pages.map((page) => <div key={page.number} className="leaf__text">{page.text}</div>)}</article>
    </Scroller>
  )
}
