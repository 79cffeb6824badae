// The first page of the day: a greeting, then what each module brings.
import './home.css'
import { use, type ReactNode } from 'react'
import { Link } from 'react-router'
import { fullDay } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useHomeParts, type Parts } from '#web/data/home.ts'
import { useMe } from '#web/data/me.ts'
import { HomeParts, type DrawnPart, type HomePart } from '#web/data/seams.ts'
import { locale } from '#web/data/texts.ts'
import { Heading } from '#web/design/Heading.tsx'
import { useTexts } from './texts.ts'

export function Home() {
  const t = useTexts()
  const me = useMe()
  const now = useNow()
  const parts = useHomeParts()
  const drawn = useDrawn(parts)
  const empty = drawn.every(({ name }) => isEmpty(parts[name]))
  const draw = (place: HomePart['place']): ReactNode[] => drawn.filter((file) => file.place === place).map((file) => <file.default key={file.name} part={parts[file.name]} parts={parts} />)
  const aside = draw('aside')
  return (
    <>
      <header className="hello">
        <Heading title={t.title}>{t.hello(me.givenName)}</Heading>
        <p className="muted">{fullDay(now, locale)}{me.headline && ` · ${me.headline}`}</p>
      </header>
      {empty ? <Welcome /> : (
        <div className={aside.length ? 'home' : 'home home--one'}>
          <div className="stack-l">{draw('main')}</div>
          {aside.length > 0 && <aside className="home__aside">{aside}</aside>}
        </div>
      )}
    </>
  )
}

/** The parts that have something to say, in their order. */
function useDrawn(parts: Parts): readonly DrawnPart[] {
  const files = use(HomeParts)
  return (files.ready ?? use(files.load())).filter(({ name }) => name in parts)
}

const isEmpty = (part: unknown): boolean => typeof part === 'object' && part !== null && 'items' in part && Array.isArray(part.items) && part.items.length === 0

/** The empty home teaches one next thing. */
function Welcome() {
  const { welcome } = useTexts()
  return (
    <section className="empty" aria-labelledby="welcome">
      <h2 id="welcome">{welcome.title}</h2>
      <p>{welcome.text}</p>
      <Link className="btn" to="/espaces?vue=tous">{welcome.find}</Link>
    </section>
  )
}
