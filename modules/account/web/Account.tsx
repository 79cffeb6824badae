// One's account: who one is, settings, devices, password, tokens.
import './account.css'
import { use } from 'react'
import { Link } from 'react-router'
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { useMe } from '#web/data/me.ts'
import { Mine, type Shelved } from '#web/data/seams.ts'
import { locale } from '#web/data/texts.ts'
import { Heading } from '#web/design/Heading.tsx'
import { Monitor } from '#web/design/icons.tsx'
import { Avatar } from '#web/design/Marks.tsx'
import { SignOut } from '#web/design/outbox/SignOut.tsx'
import { Settings } from '#web/design/Settings.tsx'
import { Offers } from './Offers.tsx'
import { Password } from './Password.tsx'
import { Sessions } from './Sessions.tsx'
import { useTexts } from './texts.ts'
import { Tokens } from './Tokens.tsx'

export function Account() {
  const t = useTexts()
  const me = useMe()
  const now = useNow()
  const mine = use(Mine)
  return (
    <>
      <header className="prof">
        <Avatar person={me} size="xl" />
        <div className="grow">
          <Heading title={t.title}>{me.name}</Heading>
          <p className="muted">{me.headline}</p>
          <p className="meta">{[...me.affiliations.map(({ authorityName, kind, until }) => `${authorityName}, ${t.affiliation[kind]}${until ? ` ${t.until(dayOf(new Date(until), now, locale))}` : ''}`), me.email].filter(Boolean).join(' · ')}</p>
        </div>
        <SignOut className="btn btn--2" />
      </header>
      <div className="menug">
        <div className="stack-l">
          <Offers />
          <section aria-labelledby="a1"><div className="sech"><h2 id="a1">{t.settings}</h2></div><Settings />{mine.length > 0 && <p className="wrap mt">{mine.map((place) => <MineLink key={place.to} place={place} />)}</p>}</section>
          <Password />
        </div>
        <div className="stack-l">
          <Sessions />
          <Tokens />
          {me.modules.includes('webdav') && (
            <section aria-labelledby="a5">
              <div className="sech"><h2 id="a5">{t.drive.title}</h2></div>
              <p className="muted">{t.drive.help}</p>
              <p className="mt"><Link className="btn btn--2" to="/compte/lecteur-reseau"><Monitor />{t.drive.open}</Link></p>
            </section>
          )}
        </div>
      </div>
    </>
  )
}

const MineLink = ({ place }: { place: Shelved }) => <Link className="lk" to={place.to}>{place.useLabel()}</Link>
