// Opening an office document in the program of the device, by its address on the drive.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useHouse } from '#web/data/house.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import { ErrorLine } from '#web/design/Field.tsx'
import { Loading } from '#web/design/Loading.tsx'
import { drives } from './drives.ts'
import { libreOffice, programOf, startAddress } from './programs.ts'
import { useTexts } from './texts.ts'

export function OpenIn({ id, name, onClose }: { id: string; name: string; folder: boolean; onClose: () => void }) {
  const { open: t } = useTexts()
  const house = useHouse()
  const { data, error } = useQuery(drives.ask('GET /documents/:id/drive-address', { params: { id } }))
  const url = data && `${location.origin}${data.address}`
  const program = programOf(name)
  return (
    <Dialog title={t.title(name)} onClose={onClose}>
      <div className="stack">
        <p>{t.help}</p>
        {error ? <ErrorLine>{sentenceOf(error, house)}</ErrorLine> : !url ? <Loading rows={1} /> : (
          <p className="wrap">{[...(program ? [program] : []), libreOffice].map((one) => <a key={one.scheme} className="btn btn--2" href={startAddress(one, url)}>{t.in(one.name)}</a>)}</p>
        )}
        <p className="muted">{t.asks} <Link className="lk" to="/compte/lecteur-reseau">{t.connect}</Link></p>
        <div className="dialog__acts"><button type="button" className="btn btn--2" onClick={onClose}>{t.close}</button></div>
      </div>
    </Dialog>
  )
}
