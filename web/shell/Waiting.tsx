// The bar alone, while the first page comes: the same as in index.html, so that nothing blinks.
import { Logo } from '#web/design/Marks.tsx'

export const Waiting = () => <header className="topbar"><span className="brand"><Logo /><span>Parvis</span></span></header>
