import type { Sentences } from '#platform/journal/sentences.ts'
import type { facts } from './facts.ts'

export const sentences = {
  nouns: {
    document: { fr: 'Documents', en: 'Documents' },
  },
  facts: {
    'document.created': { fr: 'a déposé un document', en: 'laid a document' },
    'document.edited': { fr: 'a renommé ou décrit un document', en: 'renamed or described a document' },
    'document.moved': { fr: 'a déplacé un document', en: 'moved a document' },
    'document.left': { fr: 'a sorti un document d’un espace', en: 'took a document out of a space' },
    'document.copied': { fr: 'a copié un document', en: 'copied a document' },
    'document.version_added': { fr: 'a déposé une version', en: 'laid a version' },
    'document.locked': { fr: 'travaille sur un document', en: 'works on a document' },
    'document.unlocked': { fr: 'a libéré un document', en: 'let go of a document' },
    'document.lock_broken': { fr: 'a libéré un document tenu par une autre personne', en: 'let go of a document that somebody else held' },
    'document.trashed': { fr: 'a mis un document à la corbeille', en: 'put a document in the trash' },
    'document.restored': { fr: 'a sorti un document de la corbeille', en: 'took a document out of the trash' },
    'document.hidden': { fr: 'a masqué un document', en: 'hid a document' },
    'document.shown': { fr: 'a affiché de nouveau un document', en: 'showed a document again' },
    'document.reserved': { fr: 'a réservé un dossier à des personnes', en: 'kept a folder for some people' },
    'document.unreserved': { fr: 'a rouvert un dossier réservé', en: 'opened a folder that was kept for some people' },
    'document.zip_asked': { fr: 'a apporté une archive à extraire', en: 'brought an archive to be extracted' },
    'document.zip_started': { fr: 'a lancé l’extraction d’une archive', en: 'began to extract an archive' },
    'document.zip_stopped': { fr: 'a abandonné l’extraction d’une archive', en: 'gave up extracting an archive' },
    'document.zip_ended': { fr: 'a une archive dont l’extraction est finie', en: 'has an archive that was extracted' },
    'document.quota_changed': { fr: 'a changé la place des documents', en: 'changed the room for documents' },
    'document.taken': { fr: 'a téléchargé des documents en une archive', en: 'downloaded documents as an archive' },
    'document.purged': { fr: 'a supprimé un document au bout de sa durée', en: 'removed a document after its time' },
  },
} satisfies Sentences<typeof facts>
