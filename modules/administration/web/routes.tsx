import { useHouse } from '#web/data/house.ts'
import type { ModuleWeb } from '#web/data/seams.ts'
import { Sliders } from '#web/design/shell-icons.tsx'

export default {
  module: 'administration',
  places: [{ to: '/administration', order: 80, icon: Sliders, useLabel: () => useHouse().nav.administration, can: 'administration.open' }],
} satisfies ModuleWeb
