export default {
  waiting: 'Qui cela concerne…', nobody: 'Personne ne perd rien.', outside: (n: string) => `, dont ${n} de l’extérieur`, outsider: ', de l’extérieur', others: (n: string) => `et ${n} autres`, other: 'et 1 autre', aside: (line: string, names: string) => `${line} : ${names}`,
  lost: {
    reading: [(n: string) => `${n} personne ne verra plus cet espace`, (n: string) => `${n} personnes ne verront plus cet espace`],
    tool: [(n: string) => `${n} personne ne verra plus cette rubrique ici`, (n: string) => `${n} personnes ne verront plus cette rubrique ici`],
    writing: [(n: string) => `${n} personne le lira encore, sans y écrire`, (n: string) => `${n} personnes le liront encore, sans y écrire`],
    posting: [(n: string) => `${n} personne pourra encore commenter, plus publier`, (n: string) => `${n} personnes pourront encore commenter, plus publier`],
    name: [(n: string) => `${n} personne ne verra plus qu’il existe`, (n: string) => `${n} personnes ne verront plus qu’il existe`],
  },
  gained: {
    reading: [(n: string) => `${n} personne pourra le lire`, (n: string) => `${n} personnes pourront le lire`],
    tool: [(n: string) => `${n} personne verra cette rubrique`, (n: string) => `${n} personnes verront cette rubrique`],
    writing: [(n: string) => `${n} personne pourra y prendre part`, (n: string) => `${n} personnes pourront y prendre part`],
    posting: [(n: string) => `${n} personne pourra publier`, (n: string) => `${n} personnes pourront publier`],
    name: [(n: string) => `${n} personne verra son nom dans la liste`, (n: string) => `${n} personnes verront son nom dans la liste`],
  },
} satisfies Sentences

type Said = [one: (n: string) => string, many: (n: string) => string]
type Each = Record<'reading' | 'tool' | 'writing' | 'posting' | 'name', Said>
type Sentences = { waiting: string; nobody: string; outside: (n: string) => string; outsider: string; others: (n: string) => string; other: string; aside: (line: string, names: string) => string; lost: Each; gained: Each }
