// Short messages at the foot of the page, and counts spoken to screen readers. Any code may send one.
export type Notice = { id: number; text: string; action?: { label: string; run: () => void }; bad?: boolean }

let notices: readonly Notice[] = []
let spoken = ''
let last = 0
const watchers = new Set<() => void>()
const changed = (): void => watchers.forEach((tell) => tell())

export const watchNotices = (tell: () => void): (() => void) => {
  watchers.add(tell)
  return () => watchers.delete(tell)
}
export const currentNotices = (): readonly Notice[] => notices
export const currentSpoken = (): string => spoken

/** Shows a message for ten seconds, with at most one action (« Annuler »). */
export function notify(text: string, action?: Notice['action'], bad = false): void {
  notices = [...notices.slice(-1), { id: ++last, text, bad, ...(action ? { action } : {}) }]
  changed()
}
export function dismiss(id: number): void {
  notices = notices.filter((notice) => notice.id !== id)
  changed()
}
/** Tells screen readers, politely, without moving anything. */
export function speak(text: string): void {
  spoken = spoken === text ? `${text}\u00A0` : text
  changed()
}
