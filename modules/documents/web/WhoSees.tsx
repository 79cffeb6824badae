// « Qui peut voir ? » of a document: whoever sees the space that it is in, or nobody else; and what other modules open of it.
import { Link } from 'react-router'
import { figure } from '#lib/count.ts'
import { useSeen } from '#web/data/offers.ts'
import { useVisibility, whoSees, type Space } from '#web/data/spaces.ts'
import { locale } from '#web/data/texts.ts'
import { Check, Eye } from '#web/design/icons.tsx'
import { part } from '#web/design/part.tsx'
import { useTexts } from './texts.ts'

const Kept = part(async () => (await import('./kept/come.ts')).comeKept())

/** `listed`: it is under the list of a folder. `bare`: a heading says already what is asked. */
export function WhoSees({ id, space, listed = false, bare = false }: { id: string; space?: Space; listed?: boolean; bare?: boolean }) {
  const t = useTexts()
  const besides = useSeen('document')
  return (
    <section className="perm" {...(bare ? {} : { 'aria-labelledby': 'seen' })}>
      {!bare && <h3 className="perm__q" id="seen"><Eye />{t.whoSees}</h3>}
      {listed ? <Kept id={id} /> : space ? <Of space={space} /> : <ul><li className="yes"><Check />{t.onlyMe}</li></ul>}
      {besides.map((Seen, n) => <Seen key={n} id={id} />)}
    </section>
  )
}

function Of({ space }: { space: Space }) {
  const t = useTexts()
  const visibility = useVisibility(space.id)
  const { memberCount, externalCount } = visibility ?? space
  const line = space.access === 'open' ? t.seenByAll(space.authorityName) : t.seenBy(figure(memberCount, locale), memberCount, externalCount)
  return <><ul><li className="yes"><Check />{line}</li></ul><Link className="lk" to={whoSees} preventScrollReset>{t.seenWhy}</Link></>
}
