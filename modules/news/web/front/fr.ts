export default {
  title: 'Actualités pour vous', all: 'Tout voir', allOf: ' : actualités', minutes: (n: number) => `${n} min`, toRead: (day: string) => `À lire avant le ${day}`, late: (day: string) => `À lire, attendu le ${day}`,
}
