// A space that is closed has what its blueprint lacks: in one line, brought back into it, or made into a blueprint of its own.
import { useMutation, useQuery } from '@tanstack/react-query'
import { use, useState } from 'react'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { SpaceTabs } from '#web/data/seams.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { spaces, type Space } from '#web/data/spaces.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine } from '#web/design/Field.tsx'
import { Copy } from '#web/design/icons.tsx'
import { Difference, Tool } from './Difference.tsx'
import { SaveBlueprint } from './SaveBlueprint.tsx'
import { useTexts } from './texts.ts'

const query = (id: string) => spaces.ask('GET /spaces/:id/blueprint-return', { params: { id } })
type Addition = Awaited<ReturnType<typeof spaces.call<'GET /spaces/:id/blueprint-return'>>>['additions'][number]

export function BringBack({ space }: { space: Space }) {
  const t = useTexts()
  const [open, setOpen] = useState(false)
  const { data } = useQuery(query(space.id))
  const close = (): void => {
    setOpen(false)
    void queries.invalidateQueries({ queryKey: query(space.id).queryKey })
  }
  if (!data?.title || data.version === null || data.additions.length === 0) return null
  return (
    <div className="banner bpnew">
      <Copy /><span className="grow">{t.lacks(data.title)}</span>
      <button type="button" className="btn btn--2" onClick={() => setOpen(true)}>{data.mine ? t.seeBack : t.saveAs}</button>
      {open && (data.mine ? <Choice space={space} title={data.title} version={data.version} additions={data.additions} onClose={close} /> : <SaveBlueprint space={space} onClose={close} />)}
    </div>
  )
}

function Choice({ space, title, version, additions, onClose }: { space: Space; title: string; version: number; additions: readonly Addition[]; onClose: () => void }) {
  const t = useTexts()
  const house = useHouse()
  const [left, setLeft] = useState<readonly string[]>([])
  const take = additions.map(({ key }) => key).filter((key) => !left.includes(key))
  const bring = useMutation({
    mutationFn: () => spaces.call('POST /spaces/:id/blueprint-return', { params: { id: space.id }, body: { version, take } }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['GET /space-blueprints'] })
      notify(t.broughtBack(title))
      onClose()
    },
    onError: () => void queries.invalidateQueries({ queryKey: query(space.id).queryKey }),
  })
  return (
    <Dialog title={t.backTitle(title)} onClose={onClose}>
      <div className="stack">
        <p className="muted">{t.backHelp}</p>
        <ul className="stack bpchanges">
          {additions.map((one) => (
            <li key={one.key}>
              <label className="ck"><input type="checkbox" checked={!left.includes(one.key)} onChange={({ target }) => setLeft(target.checked ? left.filter((key) => key !== one.key) : [...left, one.key])} /><b className="grow"><Sentence addition={one} /></b></label>
              {one.kind !== 'tool' && <Difference before={one.before ?? ''} after={one.after} />}
            </li>
          ))}
        </ul>
        {bring.error && <ErrorLine>{sentenceOf(bring.error, house)}</ErrorLine>}
        <div className="dialog__acts">
          <button type="button" className="btn btn--2" onClick={onClose}>{t.later}</button>
          <button type="button" className="btn" disabled={take.length === 0} aria-busy={bring.isPending} onClick={() => bring.mutate()}>{t.bring}</button>
        </div>
      </div>
    </Dialog>
  )
}

function Sentence({ addition: { kind, key, before } }: { addition: Addition }) {
  const t = useTexts()
  const tab = use(SpaceTabs).find(({ module }) => key === `spaces:${module}`)
  if (kind === 'tool') return tab ? <Tool useLabel={tab.useLabel} on /> : null
  const words: Readonly<Record<string, readonly string[]>> = t.said
  return (words[kind] ?? t.said.note)[before === null ? 0 : 1]
}
