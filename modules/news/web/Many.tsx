// Before news goes to very many people, it is said how many they are.
import { counted } from '#lib/count.ts'
import { locale } from '#web/data/texts.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { news, type Article } from './news.ts'
import { useTexts } from './texts.ts'

const most = 500
type Whom = { rule: Article['rule']; unitId: string | null; authorityId?: string }

/** How many it would reach, when they are so many that it is asked; null when they are not, or when that cannot be known now. */
export const useMany = () => async (whom: Whom): Promise<number | null> => {
  const { peopleCount } = await news.call('POST /news-desk/preview', { body: whom }).catch(() => ({ peopleCount: 0 }))
  return peopleCount > most ? peopleCount : null
}

export function ManyDialog({ people, publish, onClose }: { people: number; publish: () => void; onClose: () => void }) {
  const { article: t } = useTexts()
  return (
    <Dialog title={counted(people, t.many, t.many, locale)} onClose={onClose}>
      <p>{t.manyHelp}</p>
      <div className="dialog__acts"><button type="button" className="btn" onClick={publish}>{t.publish}</button><button type="button" className="btn btn--2" onClick={onClose}>{t.keep}</button></div>
    </Dialog>
  )
}
