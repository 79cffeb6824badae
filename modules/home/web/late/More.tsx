// « … » of the home. While it is there, the visit is noted once.
import { useEffect, useState } from 'react'
import { MoreMenu } from '#web/design/MoreMenu.tsx'
import { Signpost, Sliders } from '#web/design/icons.tsx'
import { Arrange } from './Arrange.tsx'
import { own } from './home.ts'
import { useTexts } from './texts.ts'
import { Tour } from './tour.ts'

let noted = false

export function More() {
  const t = useTexts()
  const [open, setOpen] = useState<'arrange' | 'tour' | null>(null)
  useEffect(() => {
    if (noted) return
    noted = true
    // Nobody waits for it; where it could not be noted, more is new the next time.
    own.call('PUT /me/home/visit', {}).catch(() => { noted = false })
  }, [])
  const close = (): void => setOpen(null)
  return (
    <>
      <MoreMenu quiet label={t.more} items={[{ label: t.arrange.title, icon: Sliders, run: () => setOpen('arrange') }, { label: t.tour.again, icon: Signpost, run: () => setOpen('tour') }]} />
      {open === 'arrange' && <Arrange onClose={close} />}
      {open === 'tour' && <Tour onClose={close} />}
    </>
  )
}
