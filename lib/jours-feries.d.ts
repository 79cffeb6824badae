declare module '@socialgouv/jours-feries' {
  /** The public holidays of a year in France (code du travail L3133-1), by name; each a `Date` at midnight of the machine's zone. `alsace`: with the two more of Alsace-Moselle (L3134-13). */
  export default function holidays(year: number, options?: { alsace?: boolean }): Record<string, Date>
}
