import type { Module } from '../module.ts'
import { api } from './api.ts'
import { routes } from './routes.ts'

export const files: Module = {
  name: 'files', needs: [], api, routes, permissions: {}, facts: {},
  problems: {
    'file.not_found': { fr: 'Ce fichier n’existe pas, ou ne vous est pas ouvert.', en: 'This file does not exist, or is not open to you.' },
    'file.no_view': { fr: 'Il n’y a pas encore de vue de ce fichier. Téléchargez-le pour le lire.', en: 'There is no view of this file yet. Download it to read it.' },
    'file.missing': { fr: 'Aucun fichier n’a été reçu.', en: 'No file was received.' },
    'file.too_large': { fr: 'Ce fichier est trop lourd.', en: 'This file is too large.' },
    'file.unreadable': { fr: 'Cette photo ne peut pas être lue. Essayez avec une autre, en JPEG, PNG, WebP ou HEIC.', en: 'This photo cannot be read. Try another one, as JPEG, PNG, WebP or HEIC.' },
  },
  personal: async (db, personId) => ({
    files: await db.selectFrom('file').select(['id', 'name', 'mime', 'created_at']).where('uploaded_by', '=', personId).orderBy('id').limit(100_000).execute(),
  }),
}
