// « Outils de l’espace »: what a space has of the modules that it may be without. A change applies at once, and is undone as easily.
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
  const { foresee, dialog } = useForeseen(spaceId)
  const query = spaces.ask('GET /spaces/:id/modules', { params: { id: spaceId } })
  const { data } = useQuery(query)
  const change = useMutation({
    mutationFn: async ({ module, on }: Change) => {
      const params = { id: spaceId, module }
      if (on) await spaces.call('PUT /spaces/:id/modules/:module', { params })
      else await spaces.call('DELETE /spaces/:id/modules/:module', { params })
      for (const queryKey of [query.queryKey, spaceQuery(spaceId).queryKey, ['GET /home']]) await queries.invalidateQueries({ queryKey })
    },
    onSuccess: (_, { module, words, on }) => notify((on ? t.isOn : t.isOff)(words), { label: house.cancel, run: () => change.mutate({ module, words, on: !on }) }),
    onError: (error) => notify(sentenceOf(error, house), undefined, true),
  })
  // Who loses sight of a section is said before it goes; what comes is nobody’s loss.
  const run = (module: string, words: string, on: boolean): void => {
    if (on) change.mutate({ module, words, on })
    else foresee({ change: { module: { name: module, on } }, title: t.offTitle(words), text: t.offText, act: t.offAct, run: () => change.mutate({ module, words, on }) })
  }
  const shown = data?.items.map((item) => ({ ...item, its: tabs.filter((tab) => tab.module === item.name) })).filter(({ its }) => its.length > 0) ?? []
  if (shown.length === 0) return null
  // What was just chosen is shown while it is sent; the box keeps the focus.
  const going = change.isPending ? change.variables : null
  return (
    <fieldset className="stack-s">
      <legend className="label"><h2>{t.title}</h2></legend>
      <p className="muted">{t.help}</p>
      {shown.map(({ name, about, on, its }) => <Choice key={name} on={going?.module === name ? going.on : on} about={about} tabs={its} run={(words, to) => run(name, words, to)} />)}
      {dialog}
    </fieldset>
  )
}

/** Called by the names of its tabs: those that come and go with it. */
function Choice({ on, about, tabs, run }: { on: boolean; about: string; tabs: readonly Pick<SpaceTab, 'useLabel'>[]; run: (words: string, on: boolean) => void }) {
  const words = tabs.map((tab) => tab.useLabel()).join(', ')
  return <label className="ck"><input type="checkbox" checked={on} onChange={(event) => run(words, event.target.checked)} /><span><b>{words}</b><span className="blk meta">{about}</span></span></label>
}
