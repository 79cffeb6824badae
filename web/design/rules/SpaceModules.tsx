// « Rubriques »: what a space has of the modules that it may be without. A change applies at once, and is undone as easily.
import { useMutation, useQuery } from '@tanstack/react-query'
import { use } from 'react'
import { useHouse } from '#web/data/house.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { SpaceTabs, type SpaceTab } from '#web/data/seams.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { spaceQuery, spaces } from '#web/data/spaces.ts'
import { useForeseen } from '#web/design/foreseen.tsx'
import { useRuleTexts } from './texts.ts'

type Change = { module: string; words: string; on: boolean }

export default function SpaceModules({ spaceId }: { spaceId: string }) {
  const t = useRuleTexts().modules
  const house = useHouse()
  const tabs = use(SpaceTabs)
  const query = spaces.ask('GET /spaces/:id/modules', { params: { id: spaceId } })
  const { data } = useQuery(query)
  const change = useMutation({
    mutationFn: async ({ module, on }: Change) => {
      const params = { id: spaceId, module }
      if (on) await spaces.call('PUT /spaces/:id/modules/:module', { params })
      else await spaces.call('DELETE /spaces/:id/modules/:module', { params })
    },
    onSuccess: async (_, { module, words, on }) => {
      notify((on ? t.isOn : t.isOff)(words), { label: house.cancel, run: () => change.mutate({ module, words, on: !on }) })
      for (const queryKey of [query.queryKey, spaceQuery(spaceId).queryKey, ['GET /home']]) await queries.invalidateQueries({ queryKey })
    },
    onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  const { foresee, dialog } = useForeseen(spaceId)
  // Switching on takes nothing from anybody; off, who sees it now is said first.
  const turn = (made: Change): void => foresee({ change: { module: { name: made.module, on: made.on } }, title: t.offTitle(made.words), text: t.offText, act: t.offIt, run: () => change.mutate(made) })
  const shown = data?.items.flatMap((item) => tabs.filter((tab) => tab.module === item.name).map((tab) => ({ ...item, tab }))) ?? []
  if (shown.length === 0) return null
  return (
    <fieldset className="stack-s">
      <legend className="label">{t.title}</legend>
      <p className="meta">{t.help}</p>
      {shown.map(({ name, on, tab }) => <Choice key={name} on={on} busy={change.isPending} useLabel={tab.useLabel} run={(words, to) => turn({ module: name, words, on: to })} />)}
      {dialog}
    </fieldset>
  )
}

function Choice({ on, busy, useLabel, run }: { on: boolean; busy: boolean; useLabel: SpaceTab['useLabel']; run: (words: string, on: boolean) => void }) {
  const words = useLabel()
  return <label className="ck"><input type="checkbox" checked={on} disabled={busy} onChange={(event) => run(words, event.target.checked)} /><span>{words}</span></label>
}
