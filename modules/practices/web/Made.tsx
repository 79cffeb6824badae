// « Devenue une fiche pratique »: said where a question stands, to whoever may read the card.
import './practices.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useLive } from '#web/data/live.ts'
import { queries } from '#web/data/queries.ts'
import type { About } from '#web/data/seams.ts'
import { Bulb } from '#web/design/shell-icons.tsx'
import { cards, madeKey } from './cards.ts'
import { useTexts } from './texts.ts'

export const Beneath = ({ about }: { about: About }) => about.noun === 'post' && <Made id={about.id} />

function Made({ id }: { id: string }) {
  const t = useTexts()
  const { data: address } = useQuery({ queryKey: [...madeKey, id], queryFn: () => askMade(id) })
  useLive((live) => { if (live.type === 'reset' || live.fact.noun === 'practice') void queries.invalidateQueries({ queryKey: [...madeKey, id] }) })
  return address && <p className="meta madeof"><Bulb size="s" /><Link className="lk" to={address}>{t.madeOf}</Link></p>
}

const most = 100
let waiting: { ids: Set<string>; made: Promise<ReadonlyMap<string, string>> } | null = null

/** The address of the card that was made of a question. Those that are asked in one drawing of the page are asked in one request. */
async function askMade(id: string): Promise<string | null> {
  if (!waiting || waiting.ids.size >= most) {
    const ids = new Set<string>()
    const made = new Promise((resolve) => { setTimeout(resolve) }).then(async () => {
      if (waiting?.ids === ids) waiting = null
      const { items } = await cards.call('GET /practices-made', { query: { noun: 'post', of: [...ids].join(',') } })
      return new Map(items.map((one) => [one.ofId, one.address]))
    })
    waiting = { ids, made }
  }
  waiting.ids.add(id)
  return (await waiting.made).get(id) ?? null
}
