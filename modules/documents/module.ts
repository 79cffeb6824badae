import { work } from '#platform/db/work.ts'
import type { Module } from '#platform/module.ts'
import { permissions } from './access.ts'
import { api } from './api.ts'
import { blueprint } from './blueprint.ts'
import { exported } from './exported.ts'
import { facts } from './facts.ts'
import { look } from './look.ts'
import { notices } from './notices.ts'
import { nouns, search } from './nouns.ts'
import { problems } from './problems.ts'
import { emptyTrash, forgetOwn, removeOf } from './removal.ts'
import { recount } from './quota.ts'
import { routes } from './routes.ts'
import { sentences } from './sentences.ts'
import { askAgain, askMissing } from './texts.ts'
import { trashDays } from './trash.ts'
import { layZips, lookAtZips, someLook, someWait, tidyZips } from './zip-runner.ts'

export const documents: Module = {
  name: 'documents', label: { fr: 'Documents', en: 'Documents' }, about: { fr: 'Dossiers et fichiers, avec leurs versions', en: 'Folders and files, with their versions' },
  needs: ['directory', 'spaces'], tab: true, api, routes, problems, permissions, facts, sentences, nouns, search, notices,
  space: { export: exported, blueprint, remove: removeOf, look },
  keeps: { trash: { unit: 'days', usual: trashDays, what: { fr: 'Documents mis à la corbeille', en: 'Documents put in the trash' }, why: { fr: 'On les rétablit pendant ce temps, puis ils disparaissent.', en: 'They are restored within that time, then they are gone.' } } },
  jobs: { trash: { cron: '47 * * * *', run: emptyTrash }, texts: { cron: '7 * * * *', run: askMissing }, looks: { cron: '* * * * *', run: lookAtZips, waits: someLook }, zips: { cron: '* * * * *', run: layZips, waits: someWait }, zipped: { cron: '37 3 * * *', run: tidyZips } },
  reindex: async (database, progress, at) => {
    await work(database.db, recount)
    await askAgain(database, progress, at)
  },
  // What was laid in a space stays with the name of who laid it; one’s own library goes, and so does what one marked or held.
  erase: forgetOwn,
  personal: async (db, personId, content) => ({
    documents: await db.selectFrom('document').select(['id', 'root_id', 'kind', 'size', 'created_at', 'modified_at', 'trashed_at']).$if(content, (q) => q.select(['name', 'description', 'tags'])).where((eb) => eb.or([eb('created_by', '=', personId), eb('root_id', '=', personId)])).execute(),
    documentVersions: await db.selectFrom('document_version').select(['document_id', 'number', 'at', 'size']).$if(content, (q) => q.select('note')).where('by_id', '=', personId).execute(),
    documentsHeld: await db.selectFrom('document').select(['id', 'root_id', 'locked_at', 'locked_until']).where('locked_by', '=', personId).execute(),
    documentZips: await db.selectFrom('document_zip').select(['id', 'space_id', 'state', 'files', 'bytes', 'asked_at']).$if(content, (q) => q.select('name')).where('person_id', '=', personId).execute(),
    // What somebody marks is theirs alone to know.
    documentMarks: content ? await db.selectFrom('document_mark').select(['document_id', 'kind', 'at']).where('person_id', '=', personId).execute() : [],
  }),
}
