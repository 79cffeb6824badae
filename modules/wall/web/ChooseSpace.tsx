// « Publier » from elsewhere than a space: first, in which one.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import { spaces } from '#web/data/spaces.ts'
import { Heading } from '#web/design/Heading.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { Arch } from '#web/design/Marks.tsx'
import { useTexts } from './texts.ts'

export function ChooseSpace() {
  const t = useTexts()
  const house = useHouse()
  const { data } = useQuery(spaces.ask('GET /spaces', { query: { mine: true, limit: 50 } }))
  const open = data?.items.filter((space) => space.can.includes('post.write'))
  return (
    <>
      <header className="pagehead"><Heading title={t.chooseTitle} /></header>
      {!open ? <Loading /> : open.length === 0 ? (
        <div className="empty"><p>{t.chooseNone}</p><Link className="btn" to="/espaces?vue=tous">{t.chooseFind}</Link></div>
      ) : (
        <ul className="rows svc">
          {open.map((space) => <li key={space.id}><Arch kind={space.kind} /><div className="grow"><Link className="t cover" to={`/espaces/${space.id}#publier`}>{space.name}</Link><p className="meta">{house.kind[space.kind]}</p></div></li>)}
        </ul>
      )}
    </>
  )
}
