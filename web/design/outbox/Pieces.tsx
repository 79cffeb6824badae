// The files of a thing that waits: what each looks like, how far it has gone, the one that cannot go.
import './outbox.css'
import { useState } from 'react'
import { useHouse } from '#web/data/house.ts'
import type { Item, Piece } from '#web/data/outbox/item.ts'
import { useShares } from '#web/data/outbox/pieces.ts'
import { problemOf } from '#web/data/outbox/rules.ts'
import { useTexts } from '#web/data/outbox/texts.ts'
import { useOutbox, usePreview } from '#web/data/outbox/use.ts'
import { sentenceOf } from '#web/data/sentences.ts'
import { locale } from '#web/data/texts.ts'
import { ErrorLine } from '#web/design/Field.tsx'
import { Camera, Cross } from '#web/design/icons.tsx'
import { Sheet } from '#web/design/Sheet.tsx'

export const percent = (share: number): string => new Intl.NumberFormat(locale, { style: 'percent' }).format(share)

export function Pieces({ item }: { item: Item }) {
  if (item.pieces.length === 0) return null
  return <ul className="outbox__files">{item.pieces.map((piece) => <One key={piece.key} item={item} piece={piece} />)}</ul>
}

function One({ item, piece }: { item: Item; piece: Piece }) {
  const t = useTexts()
  const house = useHouse()
  const outbox = useOutbox()
  const share = useShares()(piece.round === 0 ? piece.key : `${piece.key}-${piece.round}`)
  return (
    <li>
      {piece.photo ? <Photo piece={piece} /> : <Sheet name={piece.name} />}
      <div className="grow">
        <p className="meta">{piece.name}</p>
        {piece.refusal ? <ErrorLine>{sentenceOf(problemOf(piece.refusal), house)}</ErrorLine> : <p className="meta">{piece.fileId !== null ? t.file.sent : share !== null && t.file.sending(percent(share))}</p>}
      </div>
      {item.refusal && <button type="button" className="btn btn--3 btn--ico" onClick={() => void outbox.removePiece(item.seq, piece.key)}><Cross /><span className="vh">{t.file.remove(piece.name)}</span></button>}
    </li>
  )
}

const Photo = ({ piece }: { piece: Piece }) => <Preview src={usePreview(piece.key)} />

/** Some formats (HEIC) cannot be drawn by the browser. */
export function Preview({ src }: { src: string | null }) {
  const [blind, setBlind] = useState(false)
  return src === null || blind ? <span className="pdraft__i"><Camera /></span> : <img className="pdraft__i" src={src} alt="" onError={() => setBlind(true)} />
}
