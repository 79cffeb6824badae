// Sentences of the week of a space. French is the source.
export default {
  title: 'La semaine',
  dates: (first: string, last: string) => `Du ${first} au ${last}`,
  weeks: 'Choisir la semaine',
  previous: 'Semaine précédente',
  next: 'Semaine suivante',
  print: 'Imprimer',
  none: 'Rien de publié cette semaine-là.',
  noneHelp: 'Une semaine calme. Le fil garde tout ce qui a été dit avant.',
  days: 'Jour par jour',
  chart: 'Ce qui a été publié, jour par jour',
  day: 'Jour',
  count: 'Publié',
  more: (n: number): string => (n > 1 ? `et ${n} autres` : 'et un autre'),
}
