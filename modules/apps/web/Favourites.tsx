// One's favourites, and the way to put them in order: by dragging, or by two buttons each.
import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import { useHouse } from '#web/data/house.ts'
import { notify, speak } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { ArrowLeft, ArrowRight, Check, Pencil } from '#web/design/icons.tsx'
import { apps, changed, portalQuery, type Line } from './apps.ts'
import { Mark, StateTag, Way } from './AppItem.tsx'
import { useTexts } from './texts.ts'

export function Favourites({ items }: { items: readonly Line[] }) {
  const t = useTexts()
  const [arranging, setArranging] = useState(false)
  return (
    <section className="favs" aria-labelledby="favh">
      <div className="sech"><h2 id="favh">{t.favourites}</h2>{items.length > 1 && <button type="button" className="btn btn--3" aria-expanded={arranging} onClick={() => setArranging(!arranging)}>{arranging ? <Check /> : <Pencil />}{arranging ? t.arranged : t.arrange}</button>}</div>
      {items.length === 0 ? <p className="muted">{t.noFavourite}</p> : arranging ? <Arranging items={items} /> : (
        <ul className="favg">{items.map((app) => <li key={app.id}><Way to={app}><Mark of={app} /><span className="favt"><b>{app.name}</b>{app.about && <span className="meta">{app.about}</span>}<StateTag trouble={app.trouble} /></span></Way></li>)}</ul>
      )}
    </section>
  )
}

function Arranging({ items }: { items: readonly Line[] }) {
  const t = useTexts()
  const house = useHouse()
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const order = useMutation({
    mutationFn: (ids: string[]) => apps.call('PUT /me/favourite-apps', { body: { ids } }),
    onSuccess: changed, onError: (error) => { changed(); notify(sentenceOf(error, house), undefined, true) },
  })
  const move = (id: string, to: number): void => {
    const others = items.filter((one) => one.id !== id)
    const moved = items.find((one) => one.id === id)
    if (!moved || to < 0 || to > others.length) return
    const next = others.toSpliced(to, 0, moved)
    // Shown at once: the server answers with the same order.
    queries.setQueryData(portalQuery().queryKey, (now) => now && { ...now, favourites: next })
    speak(t.at(moved.name, to + 1, next.length))
    order.mutate(next.map((one) => one.id))
  }
  return (
    <>
      <p className="muted">{t.arrangeHelp}</p>
      <ol className="favg mt">{items.map((app, i) => (
        <li key={app.id} className={over === app.id && dragged !== app.id ? 'over' : undefined} draggable
          onDragStart={(event) => { event.dataTransfer.effectAllowed = 'move'; event.dataTransfer.setData('text/plain', app.name); setDragged(app.id) }} onDragEnd={() => { setDragged(null); setOver(null) }}
          onDragOver={(event) => { if (dragged !== null) { event.preventDefault(); setOver(app.id) } }} onDrop={(event) => { event.preventDefault(); if (dragged !== null) move(dragged, i); setOver(null) }}>
          <div className="fav"><Mark of={app} /><span className="favt"><b>{app.name}</b></span>
            <span className="wrap">
              <button type="button" className="btn btn--3 btn--ico" aria-disabled={i === 0} onClick={() => move(app.id, i - 1)}><ArrowLeft /><span className="vh">{t.earlier(app.name)}</span></button>
              <button type="button" className="btn btn--3 btn--ico" aria-disabled={i === items.length - 1} onClick={() => move(app.id, i + 1)}><ArrowRight /><span className="vh">{t.later(app.name)}</span></button>
            </span>
          </div>
        </li>
      ))}</ol>
    </>
  )
}
