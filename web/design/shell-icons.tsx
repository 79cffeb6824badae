// The icons of the first view; the others are in icons.tsx. Lucide (ISC licence), inlined: only the paths in use.
// Each is drawn beside a visible or hidden label, never alone.
import type { ReactNode } from 'react'

export type IconProps = { size?: 's' | 'l' }
export type Icon = (props: IconProps) => ReactNode

export const icon = (shape: ReactNode): Icon => ({ size }) => (
  <svg className={size ? `i i-${size}` : 'i'} viewBox="0 0 24 24" aria-hidden="true">{shape}</svg>
)

export const House = icon(<><path d="M15 21v-8a1 1 0 0 0-1-1h-4a1 1 0 0 0-1 1v8" /><path d="M3 10a2 2 0 0 1 .709-1.528l7-6a2 2 0 0 1 2.582 0l7 6A2 2 0 0 1 21 10v9a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z" /></>)
export const Blocks = icon(<><path d="M10 22V7a1 1 0 0 0-1-1H4a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-5a1 1 0 0 0-1-1H2" /><rect x="14" y="2" width="8" height="8" rx="1" /></>)
export const Plus = icon(<><path d="M5 12h14" /><path d="M12 5v14" /></>)
export const MenuBars = icon(<><path d="M4 5h16" /><path d="M4 12h16" /><path d="M4 19h16" /></>)
export const Search = icon(<><path d="m21 21-4.34-4.34" /><circle cx="11" cy="11" r="8" /></>)
export const Team = icon(<><path d="M18 21a8 8 0 0 0-16 0" /><circle cx="10" cy="8" r="5" /><path d="M22 20c0-3.37-2-6.5-4-8a5 5 0 0 0-.45-8.3" /></>)
export const Bulb = icon(<><path d="M15 14c.2-1 .7-1.7 1.5-2.5 1-.9 1.5-2.2 1.5-3.5A6 6 0 0 0 6 8c0 1 .2 2.2 1.5 3.5.7.7 1.3 1.5 1.5 2.5" /><path d="M9 18h6" /><path d="M10 22h4" /></>)
export const Signpost = icon(<><path d="M12 13v8" /><path d="M12 3v3" /><path d="M18.172 6a2 2 0 0 1 1.414.586l2.06 2.06a1.207 1.207 0 0 1 0 1.708l-2.06 2.06a2 2 0 0 1-1.414.586H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1z" /></>)
export const Bell = icon(<><path d="M10.268 21a2 2 0 0 0 3.464 0" /><path d="M3.262 15.326A1 1 0 0 0 4 17h16a1 1 0 0 0 .74-1.673C19.41 13.956 18 12.499 18 8A6 6 0 0 0 6 8c0 4.499-1.411 5.956-2.738 7.326" /></>)
export const Cross = icon(<><path d="M18 6 6 18" /><path d="m6 6 12 12" /></>)
export const Offline = icon(<><path d="M12 20h.01" /><path d="M8.5 16.429a5 5 0 0 1 7 0" /><path d="M5 12.859a10 10 0 0 1 5.17-2.69" /><path d="M19 12.859a10 10 0 0 0-2.007-1.523" /><path d="M2 8.82a15 15 0 0 1 4.177-2.643" /><path d="M22 8.82a15 15 0 0 0-11.288-3.764" /><path d="m2 2 20 20" /></>)
export const Buoy = icon(<><circle cx="12" cy="12" r="10" /><circle cx="12" cy="12" r="4" /><path d="m5 5 4 4m6 0 4-4m-4 10 4 4M9 15l-4 4" /></>)
export const Sliders = icon(<path d="M10 5H3M12 19H3M14 3v4M16 17v4M21 12h-9M21 19h-5M21 5h-7M8 10v4M8 12H3" />)
export const Tiles = icon(<path d="M3 3h7v7H3zm11 0h7v7h-7zM3 14h7v7H3zm11 0h7v7h-7z" />)
