// The list of shortcuts: every key there is, and no other.
import { Fragment } from 'react'
import { singleKeys } from '#web/data/keys.ts'
import { useHouse } from '#web/data/house.ts'
import { useTexts } from './texts.ts'

export function Keys({ onClose }: { onClose: () => void }) {
  const { keys: t } = useTexts()
  const house = useHouse()
  const off = singleKeys() === 'off'
  const goes: readonly (readonly [string, string])[] = [['A', '/'], ['E', '/espaces'], ['T', '/taches'], ['M', '/messages'], ['N', '/annuaire']]
  const there = goes.flatMap(([key, to]) => { const label = document.querySelector(`.side a[href="${to}"]`)?.textContent; return label ? [[['G', key], label] as const] : [] })
  const single: readonly (readonly [readonly string[], string])[] = [...there, [['/'], t.find], [['J', 'K'], t.item], [['N'], t.write], [['?'], t.list]]
  const rows: readonly (readonly [readonly string[], string])[] = [[['Ctrl K'], t.palette], ...(off ? [] : single), [['Ctrl ' + t.enter], t.send], [[t.escape], t.close]]
  return (
    <div className="dialog__in">
      <h2>{t.title}</h2>
      <p className="muted">{off ? t.off : t.help}</p>
      <table className="keys">
        <thead className="vh"><tr><th scope="col">{t.does}</th><th scope="col">{t.key}</th></tr></thead>
        <tbody>{rows.map(([keys, does]) => (
          <tr key={does}><th scope="row">{does}</th><td>{keys.map((key, i) => <Fragment key={key}>{i > 0 && <span className="meta"> {keys[0] === 'G' ? t.after : t.or} </span>}<kbd>{key}</kbd></Fragment>)}</td></tr>
        ))}</tbody>
      </table>
      <div className="dialog__acts"><button type="button" className="btn btn--2" onClick={onClose}>{house.close}</button></div>
    </div>
  )
}
