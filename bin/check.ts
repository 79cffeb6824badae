// `npm run check`: types and lint, in a few seconds.
import { checks, runSteps } from './steps.ts'

process.exit((await runSteps([checks])) ? 0 : 1)
