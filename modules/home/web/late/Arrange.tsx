// « Personnaliser l’accueil »: each change holds at once, and is kept with the person.
import './late.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { use, useEffect, useRef } from 'react'
import { useHouse } from '#web/data/house.ts'
import { notify, speak } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { HomeParts } from '#web/data/seams.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ArrowDown, ArrowUp } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { again, layoutQuery, own } from './home.ts'
import { useTexts } from './texts.ts'

type Item = Awaited<ReturnType<typeof own.call<'GET /me/home'>>>['items'][number]

export function Arrange({ onClose }: { onClose: () => void }) {
  const { arrange: t } = useTexts()
  const house = useHouse()
  const { data } = useQuery(layoutQuery())
  const brought = new Set<string | undefined>(use(HomeParts).ready?.map(({ section }) => section))
  const list = useRef<HTMLOListElement>(null)
  const moved = useRef<{ section: Item['section']; by: 1 | -1 } | null>(null)
  // The hand stays on what it moves; at the end of the list, on the way back.
  useEffect(() => {
    if (!moved.current) return
    const [up, down] = list.current?.querySelectorAll<HTMLButtonElement>(`[data-section=${moved.current.section}] button`) ?? []
    const [same, back] = moved.current.by < 0 ? [up, down] : [down, up]
    moved.current = null
    ;(same?.disabled ? back : same)?.focus()
  }, [data])
  const { queryKey } = layoutQuery()
  const change = useMutation({
    // One after the other, as they were pressed.
    scope: { id: 'home' },
    mutationFn: (items: Item[] | null) => (items ? own.call('PUT /me/home', { body: { items } }) : own.call('DELETE /me/home', {})),
    onMutate: (items) => {
      const before = queries.getQueryData(queryKey)
      if (items) queries.setQueryData(queryKey, { items, own: true, next: null })
      return before
    },
    onSuccess: (reply, items) => { if (!items) queries.setQueryData(queryKey, reply); return again() },
    onError: (error, _items, before) => { queries.setQueryData(queryKey, before); notify(sentenceOf(error, house), undefined, true) },
  })
  const items: readonly Item[] = data?.items ?? []
  // Sections that no module brings are kept in their places, and not spoken of.
  const shown = items.filter(({ section }) => brought.has(section))
  const move = (item: Item, by: 1 | -1): void => {
    const at = shown.indexOf(item)
    const other = shown[at + by]
    if (!other) return
    moved.current = { section: item.section, by }
    change.mutate(items.map((one) => (one === item ? other : one === other ? item : one)))
    speak(t.moved(t.sections[item.section], at + by + 1, shown.length))
  }
  return (
    <Dialog title={t.title} onClose={onClose}>
      <p className="muted">{t.help}</p>
      {!data ? <Loading rows={1} /> : (
        <ol ref={list} className="rows arrange">
          {shown.map((item, at) => {
            const name = t.sections[item.section]
            return (
              <li key={item.section} data-section={item.section}>
                <label className="ck grow"><input type="checkbox" checked={item.shown} onChange={({ target }) => change.mutate(items.map((one) => (one === item ? { ...one, shown: target.checked } : one)))} /><span>{name}</span></label>
                <button type="button" className="btn btn--ico btn--3" disabled={at === 0} onClick={() => move(item, -1)}><ArrowUp /><span className="vh">{t.up(name)}</span></button>
                <button type="button" className="btn btn--ico btn--3" disabled={at === shown.length - 1} onClick={() => move(item, 1)}><ArrowDown /><span className="vh">{t.down(name)}</span></button>
              </li>
            )
          })}
        </ol>
      )}
      <div className="dialog__acts">
        <button type="button" className="btn btn--2" disabled={!data?.own} onClick={() => change.mutate(null)}>{t.asBefore}</button>
        <button type="button" className="btn" onClick={onClose}>{t.done}</button>
      </div>
    </Dialog>
  )
}
