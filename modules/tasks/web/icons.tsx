import { icon } from '#web/design/shell-icons.tsx'

export const Ticked = icon(<><rect width="18" height="18" x="3" y="3" rx="2" /><path d="m16 9-5.5 5.5L8 12" /></>)
export const Flag = icon(<path d="M4 22V4a1 1 0 0 1 .4-.8A6 6 0 0 1 8 2c3 0 5 2 7.3 2 1.1 0 2-.2 2.9-.6A1 1 0 0 1 20 4v10a1 1 0 0 1-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.5" />)
export const Columns = icon(<><rect width="18" height="18" x="3" y="3" rx="2" /><path d="M9 3v18M15 3v18" /></>)
export const Arrows = icon(<path d="M12 2v20m3-3-3 3-3-3M19 9l3 3-3 3M2 12h20M5 9l-3 3 3 3M9 5l3-3 3 3" />)
export const Calendar = icon(<><path d="M8 2v4M16 2v4" /><rect width="18" height="18" x="3" y="4" rx="2" /><path d="M3 10h18" /></>)
export const Ban = icon(<><circle cx="12" cy="12" r="10" /><path d="m4.9 4.9 14.2 14.2" /></>)
