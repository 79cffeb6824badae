// An application wherever it stands in a list: its mark, the way to it, its star, and « … ».
import type { ReactNode } from 'react'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import { apps, changed, countOpening, keepApp, opens, pageOf, type App, type Line } from './apps.ts'
import { Info, Star, Unlink } from './icons.tsx'
import { useTexts } from './texts.ts'

export function Mark({ of: { id, mark, hue, picture } }: { of: Pick<Line, 'id' | 'mark' | 'hue' | 'picture'> }) {
  return <span className={`app amark amark--${hue}`} aria-hidden="true">{picture ? <img src={`/api/apps/${id}/picture/${picture}`} alt="" width="42" height="42" /> : mark}</span>
}

/** To the application itself; to its page, for whom it is not open yet. */
export function Way({ to, className, children }: { to: Pick<Line, 'id' | 'address' | 'standing'>; className?: string; children: ReactNode }) {
  const t = useTexts()
  const given = className ? { className } : {}
  if (!opens(to)) return <Link {...given} to={pageOf(to.id)}>{children}</Link>
  if (to.address.startsWith('/')) return <Link {...given} to={to.address} onClick={() => countOpening(to.id)}>{children}</Link>
  return <a {...given} href={to.address} target="_blank" rel="noopener noreferrer" onClick={() => countOpening(to.id)}>{children}<span className="vh"> {t.newTab}</span></a>
}

export function StateTag({ trouble }: Pick<Line, 'trouble'>) {
  const t = useTexts()
  return trouble && <span className={`tag tag--${trouble.state === 'incident' ? 'bad' : 'warn'}`}>{t.state[trouble.state]}</span>
}

export function Item({ app }: { app: Line }) {
  const t = useTexts()
  const go = useNavigate()
  const report = useReport()
  const said = [app.about, t.standing[app.standing]].filter(Boolean).join(' · ')
  return (
    <li>
      <Way to={app}><Mark of={app} /><span><b>{app.name}</b>{said && <span className="meta">{said}</span>}<StateTag trouble={app.trouble} /></span></Way>
      <FavourButton app={app} />
      <MoreMenu quiet label={t.acts(app.name)} items={[{ label: t.about, icon: Info, run: () => void go(pageOf(app.id)) }, { label: app.reported ? t.unreport : t.report, icon: Unlink, run: () => report(app) }]} />
    </li>
  )
}

export function FavourButton({ app }: { app: Pick<Line, 'id' | 'name' | 'favourite'> }) {
  const t = useTexts()
  const house = useHouse()
  const set = useMutation({
    mutationFn: (wanted: boolean) => (wanted ? apps.call('PUT /apps/:id/favourite', { params: { id: app.id } }) : apps.call('DELETE /apps/:id/favourite', { params: { id: app.id } })),
    onSuccess: changed, onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  const on = set.isPending ? set.variables : app.favourite
  // Its name says what it does, so it is no switch whose name would change with it.
  return <button type="button" className="btn btn--3 btn--ico star" aria-pressed={on} onClick={() => set.mutate(!on)}><Star /><span className="vh">{t.favour(app.name)}</span></button>
}

/** Says that a link is dead, with the way back. */
export function useReport(): (app: Pick<App, 'id' | 'reported'>) => void {
  const t = useTexts()
  const house = useHouse()
  const set = async (id: string, made: boolean): Promise<void> => {
    try {
      keepApp(made ? await apps.call('PUT /apps/:id/report', { params: { id } }) : await apps.call('DELETE /apps/:id/report', { params: { id } }))
      notify(made ? t.reported : t.unreported, made ? { label: t.undo, run: () => void set(id, false) } : undefined)
    } catch (failure) {
      notify(sentenceOf(failure, house), undefined, true)
    }
  }
  return ({ id, reported }) => void set(id, !reported)
}
