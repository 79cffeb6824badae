// Icons of the cards alone (Lucide, ISC licence): they come with them.
import { icon } from '#web/design/icons.tsx'

export const Printer = icon(<><path d="M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2" /><path d="M6 9V3a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6" /><rect x="6" y="14" width="12" height="8" rx="1" /></>)
export const Branch = icon(<><path d="M15 6a9 9 0 0 0-9 9V3" /><circle cx="18" cy="6" r="3" /><circle cx="6" cy="18" r="3" /></>)
export const Ban = icon(<><path d="M4.929 4.929 19.07 19.071" /><circle cx="12" cy="12" r="10" /></>)
