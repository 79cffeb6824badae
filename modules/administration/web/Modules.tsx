// To whom each module is open. A module that is off is hidden; nothing is erased.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useCare } from '#web/data/care.ts'
import { useHouse } from '#web/data/house.ts'
import { meQuery } from '#web/data/me.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Segments } from '#web/design/Field.tsx'
import { Blocks } from '#web/design/icons.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { administration } from './administration.ts'
import { Frame } from './Frame.tsx'
import { useTexts } from './texts.ts'

type Ring = 'off' | 'scouts' | 'pilots' | 'all'
const rings: readonly Ring[] = ['off', 'scouts', 'pilots', 'all']

export function Modules() {
  const t = useTexts()
  const house = useHouse()
  const { of, care } = useCare()
  const query = administration.ask('GET /administration/modules', { query: of })
  const { data } = useQuery(query)
  const failed = (error: unknown): void => notify(sentenceOf(error, house), undefined, true)
  const change = useMutation({
    mutationFn: ({ module, ring }: { module: string; ring: Ring; before: Ring }) => administration.call('PUT /administration/modules/:module', { params: { module }, body: { ...of, ring } }),
    onSuccess: async (now, { module, ring, before }) => {
      // Undone in one tap rather than asked before.
      notify(t.modules.done(now.label, t.modules.rings[ring]), { label: t.undo, run: () => change.mutate({ module, ring: before, before: ring }) })
      await queries.invalidateQueries({ queryKey: query.queryKey })
      await queries.invalidateQueries({ queryKey: meQuery().queryKey })
    },
    onError: failed,
  })
  const settings = useMutation({
    mutationFn: (spaceCreation: 'everyone' | 'charged') => administration.call('PATCH /administration/settings', { query: of, body: { spaceCreation } }),
    onSuccess: () => { notify(t.saved); return queries.invalidateQueries({ queryKey: ['GET /administration'] }) },
    onError: failed,
  })
  if (!data || !care) return <Frame title={t.modules.title} lead={t.modules.lead}><Loading /></Frame>
  const always = data.items.filter((item) => item.always)
  const authority = care.authorities.find((a) => a.id === of.authorityId) ?? care.authorities[0]
  return (
    <Frame title={t.modules.title} lead={t.modules.lead}>
      <h2 className="modh">{t.modules.always}</h2>
      <p className="muted">{always.map((item) => item.label).join(', ')}.</p>
      <h2 className="modh">{t.modules.choice}</h2>
      <ul className="mod">
        {data.items.filter((item) => !item.always).map((item) => (
          <li key={item.name}>
            <span className="app"><Blocks /></span>
            <div className="grow"><h3>{item.label}</h3><p className="muted">{item.about}</p></div>
            <span className="modseg"><Segments name={`ring-${item.name}`} label={item.label} value={item.ring} options={rings.map((ring) => [ring, t.modules.rings[ring]] as const)} onChange={(ring) => change.mutate({ module: item.name, ring, before: item.ring })} /></span>
          </li>
        ))}
        <li>
          <span className="app"><Blocks /></span>
          <div className="grow"><h3>{t.modules.creation}</h3><p className="muted">{t.modules.creationHelp}</p></div>
          <span className="modseg"><Segments name="creation" label={t.modules.creation} value={authority?.spaceCreation ?? 'everyone'} options={[['everyone', t.modules.everyone], ['charged', t.modules.charged]]} onChange={(value) => settings.mutate(value)} /></span>
        </li>
      </ul>
      <p className="meta modx">{t.modules.note}</p>
    </Frame>
  )
}
