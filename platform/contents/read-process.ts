// The process in which files are read for their text, one at a time (read.ts): what is hostile can at worst end it.
import { textOfFile } from './formats/index.ts'

process.on('message', ({ path }: { path: string }) => {
  textOfFile(path).then((pages) => process.send?.({ pages }), (error: unknown) => process.send?.({ error: String(error) }))
})
process.on('disconnect', () => process.exit())
