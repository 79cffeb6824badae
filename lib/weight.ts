const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const
/** « 24 ko », « 1,2 Mo ». */
export function weightOf(bytes: number, locale: 'fr' | 'en'): string {
  const step = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  return new Intl.NumberFormat(locale, { style: 'unit', unit: units[step] ?? 'byte', unitDisplay: 'short', maximumFractionDigits: step < 2 ? 0 : 1 }).format(bytes / 1000 ** step)
}
