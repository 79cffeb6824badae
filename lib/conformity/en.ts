import type fr from './fr.ts'

export default { total: 'Accessibility: fully compliant', partial: 'Accessibility: partially compliant', none: 'Accessibility: not compliant' } satisfies typeof fr
