import type { Module } from '../module.ts'
import { api } from './api.ts'
import { facts, personalInfected } from './infected.ts'
import { routes } from './routes.ts'

export const files: Module = {
  name: 'files', needs: [], api, routes, permissions: {}, facts,
  problems: {
    'file.not_found': { fr: 'Ce fichier n’existe pas, ou ne vous est pas ouvert.', en: 'This file does not exist, or is not open to you.' },
    'file.missing': { fr: 'Aucun fichier n’a été reçu.', en: 'No file was received.' },
    'file.too_large': { fr: 'Ce fichier est trop lourd.', en: 'This file is too large.' },
    'file.infected': { fr: 'Ce fichier porte quelque chose de dangereux ({what}). Il n’a pas été reçu, et les administrateurs le savent. Faites examiner l’appareil d’où il vient.', en: 'This file carries something dangerous ({what}). It was not received, and administrators know. Have the device that it comes from looked at.' },
    'file.antivirus_away': { fr: 'L’antivirus ne répond pas, et rien n’est reçu sans lui. Réessayez dans quelques minutes.', en: 'The antivirus does not answer, and nothing is received without it. Try again in a few minutes.' },
    'file.unreadable': { fr: 'Cette photo ne peut pas être lue. Essayez avec une autre, en JPEG, PNG, WebP ou HEIC.', en: 'This photo cannot be read. Try another one, as JPEG, PNG, WebP or HEIC.' },
  },
  personal: async (db, personId) => ({
    infected: await personalInfected(db, { personId }),
    files: await db.selectFrom('file').select(['id', 'name', 'mime', 'created_at']).where('uploaded_by', '=', personId).orderBy('id').limit(100_000).execute(),
  }),
}
