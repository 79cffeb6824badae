// Below a document, what people from outside said of it by a link.
import { useMutation, useQuery } from '@tanstack/react-query'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import type { About } from '#web/data/seams.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { sharing } from './links.ts'
import { useTexts } from './texts.ts'

export function Beneath({ about }: { about: About }) {
  return about.noun === 'document' && about.number === undefined ? <Remarks id={about.id} /> : null
}

function Remarks({ id }: { id: string }) {
  const t = useTexts()
  const house = useHouse()
  const now = useNow()
  const query = sharing.ask('GET /documents/:id/remarks', { params: { id } })
  const remarks = useQuery(query).data?.items ?? []
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: query.queryKey })
  const back = useMutation({ mutationFn: (remark: string) => sharing.call('DELETE /remarks/:id/removal', { params: { id: remark } }), onSuccess: again, onError: failed })
  const remove = useMutation({ mutationFn: (remark: string) => sharing.call('PUT /remarks/:id/removal', { params: { id: remark } }), onSuccess: async (_, remark) => { notify(t.removed, { label: t.undo, run: () => back.mutate(remark) }); await again() }, onError: failed })
  if (remarks.length === 0) return null
  return (
    <section aria-labelledby="remarks">
      <h3 className="vh3" id="remarks">{t.remarks}</h3>
      <ul className="stack-s">
        {remarks.map((remark) => (
          <li key={remark.id}>
            <p className="meta"><b>{remark.name}</b>{`, ${t.fromOutside} · ${dayOf(new Date(remark.at), now, locale)}`}</p>
            <p className="words">{remark.body}</p>
            {remark.can.includes('remark.remove') && <p><button type="button" className="lk lkb" aria-label={t.removeOne(remark.name)} onClick={() => remove.mutate(remark.id)}>{t.remove}</button></p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
