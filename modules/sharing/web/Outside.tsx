// Whether links may open to anyone: one setting, which applies at once and is undone as easily.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useCare } from '#web/data/care.ts'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { ErrorLine } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { AdminHead } from '#web/design/rules/AdminHead.tsx'
import { sharing } from './links.ts'
import { useTexts } from './texts.ts'

export function Outside() {
  const t = useTexts()
  const house = useHouse()
  const { of } = useCare()
  const query = sharing.ask('GET /outside-links', { query: of })
  const { data, error } = useQuery(query)
  const change = useMutation({
    mutationFn: (allowed: boolean) => sharing.call('PUT /outside-links', { body: { ...of, allowed } }),
    onSuccess: async (_, allowed) => {
      notify(t.admin.changed, { label: t.undo, run: () => change.mutate(!allowed) })
      await queries.invalidateQueries({ queryKey: query.queryKey })
    },
    onError: (refused) => notify(sentenceOf(refused, house), undefined, true),
  })
  return (
    <>
      <AdminHead title={t.admin.title} lead={t.admin.lead} />
      {error ? <ErrorLine>{sentenceOf(error, house)}</ErrorLine> : !data ? <Loading /> : (
        <label className="ck"><input type="checkbox" checked={data.allowed} disabled={change.isPending} onChange={(event) => change.mutate(event.target.checked)} /><span><b>{t.admin.allowed}</b><span className="meta blk">{t.admin.help}</span></span></label>
      )}
    </>
  )
}
