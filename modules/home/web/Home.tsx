// The first page of the day: a greeting, then what each module brings, in the order of the person.
import './home.css'
import { use, useSyncExternalStore, type ReactNode } from 'react'
import { fullDay } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHome, type Home as Said } from '#web/data/home.ts'
import { useMe } from '#web/data/me.ts'
import { HomeParts, type DrawnPart, type HomePart } from '#web/data/seams.ts'
import { locale } from '#web/data/texts.ts'
import { Heading } from '#web/design/Heading.tsx'
import { part } from '#web/design/part.tsx'
import { useTexts } from './texts.ts'

// What is done with the home itself comes after it.
const late = async () => (await import('./late/come.ts')).come()
// News and pictures go first: nobody is in a hurry to arrange.
const calm = (): Promise<unknown> => new Promise((go) => setTimeout(go, 800))
const More = part(async () => (await calm(), await late()).More)
const Invitation = part(async () => (await calm(), await late()).Invitation)
const Empty = part(async () => (await late()).Empty)

export function Home() {
  const t = useTexts()
  const me = useMe()
  const now = useNow()
  const home = useHome()
  const wide = useWide()
  const drawn = useDrawn(home)
  const draw = (place?: HomePart['place']): ReactNode[] => drawn.filter((file) => !place || file.place === place).map((file) => <file.default key={file.name} part={home.parts[file.name]} {...home} />)
  const aside = wide ? draw('aside') : []
  return (
    <>
      <header className="hello between">
        <div>
          <Heading title={t.title}>{t.hello(me.givenName)}</Heading>
          <p className="muted">{fullDay(now, locale)}{me.headline && ` · ${me.headline}`}</p>
        </div>
        <More />
      </header>
      <div className={aside.length ? 'home' : 'home home--one'}>
        <div className="stack-l">{draw(aside.length ? 'main' : undefined)}{!drawn.length && <Empty />}{home.tour && <Invitation />}</div>
        {aside.length > 0 && <aside className="home__aside">{aside}</aside>}
      </div>
    </>
  )
}

const room = matchMedia('(min-width: 1040px)')
const watch = (tell: () => void): (() => void) => {
  room.addEventListener('change', tell)
  return () => room.removeEventListener('change', tell)
}
/** Is there room for two columns? On a phone all is in one, in the very order of the person, for eyes, fingers and keys alike. */
const useWide = (): boolean => useSyncExternalStore(watch, () => room.matches)

/** The parts that have something to say, in the order of their sections. */
function useDrawn({ parts, order }: Said): readonly DrawnPart[] {
  const files = use(HomeParts)
  const all = files.ready ?? use(files.load())
  return order.flatMap((section) => all.filter(({ name, section: own }) => (isUrgent(parts[name]) ? 'todo' : own) === section && !isEmpty(parts[name])))
}

/** Something in it waits for the person, who did not ask for it: it is theirs to do, wherever they placed the rest. */
const isUrgent = (part: unknown): unknown => (part as { toDo?: boolean } | undefined)?.toDo
/** Nothing in any of its fields. */
const isEmpty = (part: unknown): boolean => Object.values(part ?? {}).every((value) => (Array.isArray(value) ? !value.length : !value))
