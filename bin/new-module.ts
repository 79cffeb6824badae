// Lays a new module: a thing that people write inside a space, from its table to its tab. Then change what differs.
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

process.chdir(join(import.meta.dirname, '..'))
const [names = '', noun = names.replace(/s$/, '')] = process.argv.slice(2)
const fail = (line: string): never => {
  process.stderr.write(`${line}\n`)
  process.exit(2)
}
if (!/^[a-z]{3,20}$/.test(names) || !/^[a-z]{3,20}$/.test(noun) || names === noun) fail('bin/new-module NAMES [NOUN]: lower-case English words, the first in the plural: bin/new-module ideas idea')
if (existsSync(`modules/${names}`)) fail(`modules/${names} is there already`)

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1)
const today = new Date().toISOString().slice(0, 10)
const fill = (text: string): string => text.replaceAll('_names_', names).replaceAll('_Names_', capital(names)).replaceAll('_noun_', noun).replaceAll('_Noun_', capital(noun)).replaceAll('_date_', today)

const template = 'bin/module-template'
for (const path of globSync(`${template}/**/*`).filter((p) => statSync(p).isFile())) {
  const target = `modules/${names}/${fill(path.slice(template.length + 1)).replace(/\.txt$/, '')}`
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, fill(readFileSync(path, 'utf8')))
}

const registry = readFileSync('modules/index.ts', 'utf8')
writeFileSync('modules/index.ts', registry.replace(/\n\nexport const/, `\nimport { ${names} } from './${names}/module.ts'\n\nexport const`).replace(/ = \[([^\]]*)\]/, (_, list: string) => ` = [${list}, ${names}]`))
process.stdout.write(`modules/${names} is laid, and its line is in modules/index.ts.\nNext: npm run parvis -- openapi, then npm test. To take it away: delete the folder and its line.\n`)
