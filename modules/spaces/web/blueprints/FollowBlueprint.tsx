// The blueprint of a space has a newer version: what it changes, in words, to be followed part by part or not at all.
import { useMutation, useQuery } from '@tanstack/react-query'
import { use, useState } from 'react'
import type { Static } from 'typebox'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { SpaceTabs } from '#web/data/seams.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { keepSpace, spaces, type Space } from '#web/data/spaces.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine } from '#web/design/Field.tsx'
import { Effects } from '#web/design/foreseen.tsx'
import { Copy } from '#web/design/icons.tsx'
import type { BlueprintChange } from '../../api.ts'
import { useTexts as useSpaceTexts } from '../texts.ts'
import { Difference, Tool } from './Difference.tsx'
import { useTexts } from './texts.ts'

type Change = Static<typeof BlueprintChange>

export function FollowBlueprint({ space }: { space: Space }) {
  const t = useTexts()
  const [open, setOpen] = useState(false)
  const { data } = useQuery(spaces.ask('GET /spaces/:id/blueprint', { params: { id: space.id } }))
  if (!data?.title || data.version === null || data.changes.length === 0) return null
  return (
    <div className="banner bpnew">
      <Copy /><span className="grow">{t.changed(data.title)}</span>
      <button type="button" className="btn btn--2" onClick={() => setOpen(true)}>{t.see}</button>
      {open && <Changes space={space} title={data.title} version={data.version} changes={data.changes} onClose={() => setOpen(false)} />}
    </div>
  )
}

function Changes({ space, title, version, changes, onClose }: { space: Space; title: string; version: number; changes: readonly Change[]; onClose: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const [touched, setTouched] = useState<ReadonlyMap<string, boolean>>(new Map())
  // What was changed by hand is replaced only when somebody says so.
  const wanted = (change: Change): boolean => touched.get(change.key) ?? (change.state === 'same' || change.state === 'new')
  const follow = useMutation({
    mutationFn: (some: readonly Change[]) => spaces.call('PUT /spaces/:id/blueprint', { params: { id: space.id }, body: { version, follow: some.map(({ key, edition }) => ({ key, edition })) } }),
    onSuccess: (saved, some) => {
      keepSpace(saved)
      for (const queryKey of [['wall', space.id], ['GET /spaces/:id/practices'], ['GET /spaces/:id/welcome']]) void queries.invalidateQueries({ queryKey })
      notify(some.length === 0 ? t.kept : t.followed(some.length))
      onClose()
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['GET /spaces/:id/blueprint'] }),
  })
  const chosen = changes.filter(wanted)
  return (
    <Dialog title={t.changesTitle(title)} onClose={onClose}>
      <div className="stack">
        <p className="muted">{t.changesHelp}</p>
        <ul className="stack bpchanges">
          {changes.map((change) => (
            <li key={change.key}>
              <label className="ck"><input type="checkbox" checked={wanted(change)} onChange={(event) => setTouched(new Map(touched).set(change.key, event.target.checked))} /><span className="grow"><b><Sentence change={change} /></b>{change.state === 'changed' && <span className="blk">{change.module === 'spaces' ? t.settingByHand : t.byHand}</span>}{change.state === 'gone' && <span className="blk">{t.gone}</span>}{change.state === 'dropped' && <span className="blk">{t.dropped}</span>}</span></label>
              {change.kind === 'access' && wanted(change) && <Effects spaceId={space.id} change={{ access: change.after as Space['access'] }} />}
              {change.module !== 'spaces' && <Difference before={change.now ?? ''} after={change.after} />}
            </li>
          ))}
        </ul>
        {follow.error && <ErrorLine>{sentenceOf(follow.error, house)}</ErrorLine>}
        <div className="dialog__acts">
          <button type="button" className="btn btn--3" onClick={onClose}>{t.later}</button>
          <button type="button" className="btn btn--2" aria-busy={follow.isPending} onClick={() => follow.mutate([])}>{t.keepAll}</button>
          <button type="button" className="btn" disabled={chosen.length === 0} aria-busy={follow.isPending} onClick={() => follow.mutate(chosen)}>{t.follow}</button>
        </div>
      </div>
    </Dialog>
  )
}

function Sentence({ change: { kind, key, before, after, state } }: { change: Change }) {
  const t = useTexts()
  const sp = useSpaceTexts()
  const house = useHouse()
  const tab = use(SpaceTabs).find(({ module }) => key === `spaces:${module}`)
  if (kind === 'access') return t.access(sp.access[after as Space['access']])
  if (kind === 'memberRole') return t.memberRole(house.role[after as 'reader' | 'contributor'])
  if (kind === 'tool') return tab ? <Tool useLabel={tab.useLabel} on={after === 'on'} /> : null
  if (kind === 'discreet') return t.discreet(after === 'on')
  const words: Readonly<Record<string, readonly string[]>> = t.said
  return (words[kind] ?? t.said.post)[state === 'dropped' ? 2 : before === null ? 0 : 1]
}
