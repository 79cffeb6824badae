// Language, theme, level, keys: a change applies at once.
import { useState } from 'react'
import { useHouse } from '#web/data/house.ts'
import { changeMe, meQuery, useMe, type Me } from '#web/data/me.ts'
import { keepKeys, singleKeys } from '#web/data/keys.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Segments } from '#web/design/Field.tsx'

export function Settings() {
  const house = useHouse()
  const me = useMe()
  const [keys, setKeys] = useState(singleKeys)

  const theme = async (value: Me['theme']): Promise<void> => {
    show(value)
    queries.setQueryData(meQuery().queryKey, { ...me, theme: value })
    await changeMe({ theme: value }).catch((error: unknown) => {
      show(me.theme)
      queries.setQueryData(meQuery().queryKey, me)
      notify(sentenceOf(error, house), undefined, true)
    })
  }
  const level = async (value: Me['level']): Promise<void> => {
    queries.setQueryData(meQuery().queryKey, { ...me, level: value })
    await changeMe({ level: value }).catch((error: unknown) => {
      queries.setQueryData(meQuery().queryKey, me)
      notify(sentenceOf(error, house), undefined, true)
    })
  }
  const language = (value: Me['locale']): Promise<void> =>
    changeMe({ locale: value }).then(() => location.reload(), (error: unknown) => notify(sentenceOf(error, house), undefined, true))

  return (
    <ul className="set">
      <li><span>{house.settings.theme}</span><Segments name="theme" label={house.settings.theme} value={me.theme} options={[['auto', house.settings.auto], ['light', house.settings.light], ['dark', house.settings.dark]]} onChange={(value) => void theme(value)} /></li>
      <li><span>{house.settings.language}</span><Segments name="language" label={house.settings.language} value={me.locale} options={[['fr', 'Français'], ['en', 'English']]} onChange={(value) => void language(value)} /></li>
      <li><span>{house.settings.level}<span className="blk meta">{house.settings.levelHelp}</span></span><Segments name="level" label={house.settings.level} value={me.level} options={[['simple', house.settings.simple], ['complete', house.settings.complete]]} onChange={(value) => void level(value)} /></li>
      <li className="only-wide"><span>{house.settings.keys}</span><Segments name="keys" label={house.settings.keys} value={keys} options={[['on', house.settings.on], ['off', house.settings.off]]} onChange={(value) => { keepKeys(value); setKeys(value) }} /></li>
    </ul>
  )
}

/** The page wears the theme; the server writes it on <html> at the next visit. */
function show(theme: Me['theme']): void {
  document.documentElement.dataset['theme'] = theme
}
