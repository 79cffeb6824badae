// The files of a post: name, kind, size; each is downloaded, none is opened here.
import { kindOf, Sheet, weight } from '#web/design/Sheet.tsx'
import type { Post } from './feed.ts'
import { useTexts } from './texts.ts'

export function Files({ files }: { files: Post['files'] }) {
  const t = useTexts()
  if (files.length === 0) return null
  return (
    <ul className="files" aria-label={t.post.files}>
      {files.map((file) => (
        <li key={file.id} className="frow">
          <Sheet name={file.name} />
          <div className="grow">
            <a className="t cover" href={`/api/files/${file.id}/content`} download={file.name} aria-label={t.post.fetch(file.name, `${kindOf(file.name)}, ${weight(file.size)}`)}>{file.name}</a>
            <span className="meta">{kindOf(file.name)} · {weight(file.size)}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}
