// Names that carry `data-person` show their person's card: under the pointer, under the focus of the keyboard, under a finger that stays.
// Only the ear is here; the card comes when a name is first met.

/** Before a system opens a menu of its own, where it has one. */
const held = 450
let finger: ReturnType<typeof setTimeout> | undefined
/** Its finger has shown the card: what follows when it leaves is no tap. */
let pressed: HTMLElement | null = null

const nameAt = (event: Event): HTMLElement | null => (event.target instanceof Element ? event.target.closest<HTMLElement>('[data-person]') : null)
const show = (name: HTMLElement, by: 'pointer' | 'keyboard' | 'finger'): void => void import('./card.tsx').then((card) => card.show(name, by), () => undefined)
const isTouch = (event: Event): boolean => event instanceof PointerEvent && event.pointerType === 'touch'

const listeners = {
  pointerover: (event) => { const name = nameAt(event); if (name && !isTouch(event)) show(name, 'pointer') },
  focusin: (event) => { const name = nameAt(event); if (name?.matches(':focus-visible')) show(name, 'keyboard') },
  pointerdown: (event) => {
    clearTimeout(finger)
    pressed = null
    const name = nameAt(event)
    if (name && isTouch(event)) finger = setTimeout(() => { pressed = name; show(name, 'finger') }, held)
  },
  pointerup: () => clearTimeout(finger),
  pointercancel: () => clearTimeout(finger),
  contextmenu: (event) => { if (nameAt(event) && isTouch(event)) event.preventDefault() },
  click: (event) => { if (pressed && nameAt(event) === pressed) { event.preventDefault(); event.stopPropagation(); pressed = null } },
} satisfies Record<string, (event: Event) => void>

export const watchNames = (): void => { for (const [type, listen] of Object.entries(listeners)) addEventListener(type, listen, { capture: true }) }
