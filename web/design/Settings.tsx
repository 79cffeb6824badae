// Language, comfort, level, keys: a change applies at once.
import { useState } from 'react'
import { useHouse } from '#web/data/house.ts'
import { changeMe, dress, meQuery, useMe, type Me } from '#web/data/me.ts'
import { keepKeys, singleKeys } from '#web/data/keys.ts'
import { notify } from '#web/data/notify.ts'
import { queries } from '#web/data/queries.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Segments } from '#web/design/Field.tsx'
import { useTexts } from '#web/design/settings/texts.ts'

export function Settings() {
  const house = useHouse()
  const { settings: t } = useTexts()
  const me = useMe()
  const change = useChange()
  const [keys, setKeys] = useState(singleKeys)
  const language = (value: Me['locale']): Promise<void> =>
    changeMe({ locale: value }).then(() => location.reload(), (error: unknown) => notify(sentenceOf(error, house), undefined, true))

  return (
    <ul className="set">
      <li><span>{t.language}</span><Segments name="language" label={t.language} value={me.locale} options={[['fr', 'Français'], ['en', 'English']]} onChange={(value) => void language(value)} /></li>
      <Comfort />
      <li><span>{t.level}<span className="blk meta">{t.levelHelp}</span></span><Segments name="level" label={t.level} value={me.level} options={[['simple', t.simple], ['complete', t.complete]]} onChange={(value) => change({ level: value })} /></li>
      <li className="only-wide"><span>{t.keys}</span><Segments name="keys" label={t.keys} value={keys} options={[['on', t.on], ['off', t.off]]} onChange={(value) => { keepKeys(value); setKeys(value) }} /></li>
    </ul>
  )
}

/** What one reads best with: lines of a list. */
export function Comfort() {
  const { settings: t } = useTexts()
  const me = useMe()
  const change = useChange()
  return (
    <>
      <li><span>{t.theme}</span><Segments name="theme" label={t.theme} value={me.theme} options={[['auto', t.auto], ['light', t.light], ['dark', t.dark]]} onChange={(theme) => change({ theme })} /></li>
      <li><span>{t.textSize}</span><Segments name="textSize" label={t.textSize} value={me.textSize} options={[['normal', t.normal], ['large', t.large], ['larger', t.larger]]} onChange={(textSize) => change({ textSize })} /></li>
      <li><span>{t.spacing}<span className="blk meta">{t.spacingHelp}</span></span><Segments name="spacing" label={t.spacing} value={me.spacing} options={[['normal', t.usual], ['wide', t.wide]]} onChange={(spacing) => change({ spacing })} /></li>
      <li><span>{t.motion}</span><Segments name="motion" label={t.motion} value={me.motion} options={[['auto', t.asDevice], ['less', t.less]]} onChange={(motion) => change({ motion })} /></li>
    </>
  )
}

/** What is chosen is worn at once; what could not be kept is taken back. */
function useChange(): (change: Parameters<typeof changeMe>[0]) => void {
  const house = useHouse()
  const me = useMe()
  const put = (next: Me): void => {
    dress(next)
    queries.setQueryData(meQuery().queryKey, next)
  }
  return (change) => {
    put({ ...me, ...change })
    changeMe(change).catch((error: unknown) => {
      put(me)
      notify(sentenceOf(error, house), undefined, true)
    })
  }
}
