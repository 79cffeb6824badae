// The first step of a new space: three usages for everybody, then what is ready made, found by a word.
import { useState } from 'react'
import { fold } from '#lib/fold.ts'
import { Field } from '#web/design/Field.tsx'
import { Arch } from '#web/design/Marks.tsx'
import { counted } from '#lib/count.ts'
import { locale } from '#web/data/texts.ts'
import { EditBlueprint } from './blueprints/parts.ts'
import { FromSpace } from './copy/FromSpace.tsx'
import { useTexts as useCopyTexts } from './copy/texts.ts'
import type { Blueprint } from './NameStep.tsx'
import { useTexts } from './texts.ts'

/** So many are in sight before one asks for more. */
const few = 3

/** What speaks to one’s trade first, then what one’s authority made. */
const order = (b: Blueprint): number => (b.fits ? 2 : b.own ? 1 : 0)

type Chosen = { value: string | null; onChange: (id: string) => void }
/** `from`: null unless it starts from another space. */
type Copied = { from: string | null; onFrom: (spaceId: string) => void }

export function UseStep({ all, value, onChange, from, onFrom }: { all: readonly Blueprint[] } & Chosen & Copied) {
  const t = useTexts()
  return (
    <>
      <fieldset>
        <legend className="vh">{t.create.kindLegend}</legend>
        <div className="kinds">
          {all.filter((b) => b.general).map(({ id, kind, title, help }) => <label key={id} className={`kind kind--${kind}`}><input type="radio" name="kind" checked={value === id} onChange={() => onChange(id)} /><Arch kind={kind} size="l" /><span><b>{title}</b><span className="meta">{help}</span></span></label>)}
        </div>
      </fieldset>
      <Ready all={all.filter((b) => !b.general)} value={value} onChange={onChange} from={from} onFrom={onFrom} />
    </>
  )
}

function Ready({ all, value, onChange, from, onFrom }: { all: readonly Blueprint[] } & Chosen & Copied) {
  const t = useTexts()
  const c = useCopyTexts()
  const [whole, setWhole] = useState(false)
  const [word, setWord] = useState('')
  const [edited, setEdited] = useState<Blueprint | null>(null)
  const chosen = all.find((b) => b.id === value && b.can.includes('blueprint.edit'))
  const words = fold(word)
  const sorted = [...all].sort((a, b) => order(b) - order(a))
  const found = words === '' ? sorted : sorted.filter((b) => fold(`${b.title} ${b.help} ${b.nameExample}`).includes(words))
  // What is chosen stays in sight.
  const shown = whole ? found : words === '' ? sorted.filter((b, rank) => rank < few || b.id === value) : found
  return (
    <fieldset className="stack-s ready">
      <legend className="label">{t.create.ready}</legend>
      {whole && <Field label={t.create.find}>{(given) => <input {...given} className="inp" type="search" value={word} maxLength={60} autoComplete="off" onChange={(event) => setWord(event.target.value)} />}</Field>}
      <p className="vh" role="status">{whole && words !== '' ? t.create.findCount(found.length) : ''}</p>
      {shown.map((b) => (
        <label key={b.id} className="choice ck">
          <input type="radio" name="kind" checked={value === b.id} onChange={() => onChange(b.id)} />
          <Arch kind={b.kind} />
          <span className="grow"><b>{b.title}</b><span className="blk muted">{b.help}</span>{b.fits && <span className="meta">{t.create.fits}</span>}{b.own && <span className="meta">{t.create.own(b.own.by ?? '')}</span>}{b.usedBy > 0 && <span className="blk meta">{counted(b.usedBy, c.usedByOne, c.usedBy, locale)}</span>}</span>
        </label>
      ))}
      {chosen && <button type="button" className="btn btn--3" onClick={() => setEdited(chosen)}>{t.create.change}</button>}
      {edited && <EditBlueprint blueprint={edited} onClose={() => setEdited(null)} />}
      {shown.length === 0 && <p className="muted">{t.create.findNone}</p>}
      {!whole && all.length > few && <button type="button" className="btn btn--3" onClick={() => setWhole(true)}>{t.create.allReady(all.length)}</button>}
      <FromSpace value={from} onChange={onFrom} />
    </fieldset>
  )
}
