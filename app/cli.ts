// `npm run parvis -- COMMAND`: one small file for each command.
import { SettingsError } from '#platform/config/settings.ts'
import { commands } from './commands/index.ts'
import { Cancelled, Misuse, Refused } from './commands/command.ts'
import { texts } from './texts.ts'

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
const list = Object.entries(commands).map(([key, { summary }]) => `  ${key.padEnd(10)}${summary}`).join('\n')

if (name === '' || name === '--help' || name === '-h') {
  process.stdout.write(texts.usage(list))
} else if (command === undefined) {
  process.stderr.write(`${texts.unknownCommand(name)}\n\n${texts.usage(list)}`)
  process.exitCode = 2
} else if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(`${command.help}\n`)
} else {
  try {
    const { run } = await command.load()
    await run(args)
  } catch (error) {
    if (error instanceof Cancelled) process.exit(130)
    process.exitCode = error instanceof Misuse || error instanceof SettingsError ? 2 : 1
    const known = error instanceof Misuse || error instanceof Refused || error instanceof SettingsError
    process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
    if (error instanceof Misuse) process.stderr.write(`${texts.misuse(name)}\n`)
  }
}
