import type fr from './fr.ts'

export default {
  menu: {
    allSpaces: 'All spaces', allSpacesHelp: 'Find a space and join it',
    newSpace: 'Open a space', newSpaceHelp: 'A team, a project, good practice',
    settings: 'My settings', accountHelp: 'My account, my devices',
  },
  settings: {
    level: 'Display', levelHelp: 'Complete: what one does now and then is shown without opening “…”.', simple: 'Simple', complete: 'Complete', theme: 'Appearance', auto: 'Auto', light: 'Light', dark: 'Dark', language: 'Language', keys: 'Single-key shortcuts', on: 'Yes', off: 'No',
    comfort: 'Reading comfort', textSize: 'Text size', normal: 'Normal', large: 'Large', larger: 'Larger', motion: 'Animations', asDevice: 'As the device says', less: 'As few as possible', spacing: 'Spacing', spacingHelp: 'More room between letters, words and lines: often easier with dyslexia.', usual: 'Usual', wide: 'Airy',
  },
} satisfies typeof fr
