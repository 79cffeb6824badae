// « Réponse officielle · Claire Vasseur, 27 novembre »: who of the hosts stands by an answer, since when.
import { dayOf } from '#lib/when.ts'
import { useNow } from '#web/data/clock.ts'
import { locale } from '#web/data/texts.ts'
import { Seal } from './icons.tsx'
import { useTexts } from './texts.ts'

export function Official({ by, at }: { by: string; at: string }) {
  const { official: t } = useTexts().question
  const now = useNow()
  return <p className="official"><Seal size="s" /><span><b>{t.word}</b> · {t.by(by, dayOf(new Date(at), now, locale))}</span></p>
}
