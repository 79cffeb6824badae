// The photos of a post: their place is reserved before they come; a touch enlarges them.
import { useState } from 'react'
import { useHouse } from '#web/data/house.ts'
import { Dialog } from '#web/design/Dialog.tsx'
import type { Post } from './feed.ts'
import { useTexts } from './texts.ts'

type Photo = Post['photos'][number]
const address = (photo: Photo, variant: 'feed' | 'full'): string => `/api/files/${photo.id}/content?variant=${variant}`

export function Photos({ photos }: { photos: readonly Photo[] }) {
  const t = useTexts()
  const house = useHouse()
  const [open, setOpen] = useState<Photo | null>(null)
  if (photos.length === 0) return null
  return (
    <div className={photos.length > 1 ? 'post__media post__media--many' : 'post__media'}>
      {photos.map((photo) => (
        <button key={photo.id} type="button" className="photo" aria-label={t.post.enlarge(photo.alt || t.post.photo)} onClick={() => setOpen(photo)}>
          <img src={address(photo, 'feed')} width={photo.width} height={photo.height} alt={photo.alt || t.post.photo} loading="lazy" decoding="async" />
        </button>
      ))}
      {open && (
        <Dialog wide title={open.alt || t.post.photoTitle} onClose={() => setOpen(null)}>
          <img className="full" src={address(open, 'full')} width={open.width} height={open.height} alt={open.alt || t.post.photo} />
          <div className="dialog__acts"><button type="button" className="btn btn--2" onClick={() => setOpen(null)}>{house.close}</button></div>
        </Dialog>
      )}
    </div>
  )
}
