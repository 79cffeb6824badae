// An address that is shown this once.
import { Copy } from '#web/design/icons.tsx'
import { copy } from './news.ts'

export function Secret({ title, help, address, act, copied }: { title: string; help: string; address: string; act: string; copied: string }) {
  return (
    <section className="card stack-s" role="status" aria-label={title}>
      <h2>{title}</h2><p>{help}</p><p className="naddress">{address}</p>
      <p><button type="button" className="btn btn--2" onClick={() => copy(address, copied)}><Copy />{act}</button></p>
    </section>
  )
}
