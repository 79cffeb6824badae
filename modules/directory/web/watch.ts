// Names that carry `data-person` show their person's card: under the pointer, under the focus of the keyboard, under a finger that stays.
// Only the ear is here; the card comes when a name is first met.

const meet = (event: Event): void => {
  const name = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-person]') : null
  if (!name || (event.type === 'focusin' && !name.matches(':focus-visible'))) return
  const touch = event instanceof PointerEvent && event.pointerType === 'touch'
  if (touch !== (event.type === 'pointerdown')) return
  void import('./card.tsx').then(({ show, press }) => (touch ? press(name) : show(name, event.type === 'pointerover' ? 'pointer' : 'keyboard')), () => undefined)
}

export const watchNames = (): void => (['pointerover', 'focusin', 'pointerdown'] as const).forEach((type) => addEventListener(type, meet))
