// A search that is asked while one types, a quarter of a second after the last letter.
import { useEffect, useId, useState } from 'react'
import { Search } from '#web/design/icons.tsx'

export function SearchBox({ q, label, onSearch }: { q: string; label: string; onSearch: (text: string) => void }) {
  const id = useId()
  const [text, setText] = useState(q)
  useEffect(() => {
    const timer = setTimeout(() => { if (text !== q) onSearch(text) }, 250)
    return () => clearTimeout(timer)
  })
  return (
    <form className="mt" role="search" onSubmit={(event) => { event.preventDefault(); onSearch(text) }}>
      <div className="inpico"><Search /><label className="vh" htmlFor={id}>{label}</label><input id={id} className="inp" type="search" maxLength={100} placeholder={label} value={text} onChange={(event) => setText(event.target.value)} /></div>
    </form>
  )
}
