// Names that carry `data-person` show their person's card: under the pointer, under the focus of the keyboard, under a long touch.
// Only the ear is here; the card comes when a name is first met.

const meet = (event: Event): void => {
  const name = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-person]') : null
  if (!name || (event instanceof PointerEvent && event.pointerType === 'touch' && event.type !== 'contextmenu')) return
  if (event.type === 'focusin' && !name.matches(':focus-visible')) return
  if (event.type === 'contextmenu') {
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return
    event.preventDefault()
  }
  void import('./card.tsx').then(({ show }) => show(name, event.type === 'pointerover'), () => undefined)
}

export const watchNames = (): void => (['pointerover', 'focusin', 'contextmenu'] as const).forEach((type) => addEventListener(type, meet))
