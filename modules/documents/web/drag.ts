// Lines that are dragged onto a folder. The keyboard does the same by « Déplacer vers… ».
import { useState, type DragEvent } from 'react'

const kind = 'application/x-parvis-documents'
let dragged: readonly string[] = []

export function startDrag(event: DragEvent, ids: readonly string[]): void {
  dragged = ids
  event.dataTransfer.setData(kind, ids.join(' '))
  event.dataTransfer.effectAllowed = 'move'
}
export const draggedIds = (): readonly string[] => dragged
export const isFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files')

/** A place where lines may be let go. */
export function useDropped(drop: () => void, off = false) {
  const [over, setOver] = useState(false)
  const ours = (event: DragEvent): boolean => !off && event.dataTransfer.types.includes(kind)
  return {
    over,
    events: {
      onDragOver: (event: DragEvent) => { if (ours(event)) { event.preventDefault(); setOver(true) } },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false)
        if (!ours(event)) return
        event.preventDefault()
        drop()
      },
    },
  }
}
