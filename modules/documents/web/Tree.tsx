// The folders of a library beside its list; on a narrow screen, folded above it. What is dragged may be let go on each.
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { figure } from '#lib/count.ts'
import { locale } from '#web/data/texts.ts'
import { Trash } from '#web/design/icons.tsx'
import { useDropped } from './drag.ts'
import { FolderClosed, FolderOpen } from './icons.tsx'
import { foldersQuery, rootAddress, type Root } from './library.ts'
import { useTexts } from './texts.ts'
import { branches, upTo } from './tree.ts'

type Given = { root: Root; parent: string | null; drop: (to: { id: string | null; name: string }) => void }

export function Tree({ wide, ...given }: Given & { wide: boolean }) {
  const t = useTexts()
  if (wide) return <nav className="docs__tree" aria-label={t.folders}><Folders {...given} /></nav>
  return <details className="docs__fold"><summary><FolderClosed />{t.folders}</summary><nav aria-label={t.folders}><Folders {...given} /></nav></details>
}

function Folders({ root, parent, drop }: Given) {
  const t = useTexts()
  const { data } = useQuery(foldersQuery(root))
  const folders = data?.items ?? []
  const open = upTo(folders, parent)
  const base = rootAddress(root)
  return (
    <>
      <ul className="tree">
        <Node to={base} name={t.allDocuments} level={0} open here={parent === null} drop={() => drop({ id: null, name: t.allDocuments })} />
        {branches(folders, open).map(({ folder, level }) => (
          <Node key={folder.id} to={`${base}/${folder.id}`} name={folder.name} level={level} count={folder.children} open={open.has(folder.id)} here={folder.id === parent} drop={() => drop(folder)} />
        ))}
      </ul>
      {data?.more && <p className="meta">{t.moreFolders}</p>}
      <p className="treefoot"><Link className="lk" to={`${base}/corbeille`}><Trash size="s" />{t.trashCan}</Link></p>
    </>
  )
}

function Node({ to, name, level, count, open, here, drop }: { to: string; name: string; level: number; count?: number; open: boolean; here: boolean; drop: () => void }) {
  const t = useTexts()
  const target = useDropped(drop)
  return (
    <li style={{ paddingLeft: `${Math.min(level, 6)}rem` }}>
      <Link className={`tnode${here ? ' is-cur' : ''}${target.over ? ' is-over' : ''}`} to={to} aria-current={here ? 'true' : undefined} {...target.events}>
        {open ? <FolderOpen /> : <FolderClosed />}<span>{name}</span>{count !== undefined && <span className="meta num">{figure(count, locale)}{count >= 1000 && '+'}<span className="vh"> {t.inside(count)}</span></span>}
      </Link>
    </li>
  )
}
