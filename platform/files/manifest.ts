import type { Module } from '../module.ts'
import { api } from './api.ts'
import { personalInfected } from './infected.ts'
import { routes } from './routes.ts'
import { announceTus } from './tus.ts'

export const files: Module = {
  name: 'files', needs: [], api, routes, permissions: {}, facts: {}, protocol: announceTus,
  problems: {
    'file.not_found': { fr: 'Ce fichier n’existe pas, ou ne vous est pas ouvert.', en: 'This file does not exist, or is not open to you.' },
    'file.no_view': { fr: 'Il n’y a pas encore de vue de ce fichier. Téléchargez-le pour le lire.', en: 'There is no view of this file yet. Download it to read it.' },
    'file.missing': { fr: 'Aucun fichier n’a été reçu.', en: 'No file was received.' },
    'file.too_large': { fr: 'Ce fichier est trop lourd.', en: 'This file is too large.' },
    'file.infected': { fr: 'Ce fichier porte quelque chose de dangereux ({what}). Il n’a pas été reçu, et les administrateurs le savent. Faites examiner l’appareil d’où il vient.', en: 'This file carries something dangerous ({what}). It was not received, and administrators know. Have the device that it comes from looked at.' },
    'file.antivirus_away': { fr: 'L’antivirus ne répond pas, et rien n’est reçu sans lui. Réessayez dans quelques minutes.', en: 'The antivirus does not answer, and nothing is received without it. Try again in a few minutes.' },
    'file.unreadable': { fr: 'Cette photo ne peut pas être lue. Essayez avec une autre, en JPEG, PNG, WebP ou HEIC.', en: 'This photo cannot be read. Try another one, as JPEG, PNG, WebP or HEIC.' },
    'upload.not_found': { fr: 'Cet envoi n’est plus attendu. Recommencez-le.', en: 'This upload is not expected any more. Start it again.' },
    'upload.offset': { fr: 'L’envoi n’en est pas là : demandez où il en est, puis reprenez.', en: 'The upload is not there: ask how far it is, then go on.' },
    'upload.busy': { fr: 'Cet envoi arrive déjà par une autre voie. Réessayez dans un instant.', en: 'This upload is arriving another way already. Try again in a moment.' },
    'upload.too_long': { fr: 'Il arrive plus d’octets que ce qui était annoncé.', en: 'More bytes arrive than were announced.' },
    'upload.checksum': { fr: 'Ce qui est arrivé n’est pas ce qui a été envoyé. Renvoyez ce morceau.', en: 'What arrived is not what was sent. Send this piece again.' },
    'upload.too_many': { fr: 'Vous avez déjà {most} envois inachevés. Terminez-en, ou abandonnez-en.', en: 'You already have {most} unfinished uploads. Finish some, or give some up.' },
    'upload.protocol': { fr: 'La version du protocole d’envoi n’est pas celle d’ici (tus 1.0.0).', en: 'The version of the upload protocol is not ours (tus 1.0.0).' },
  },
  erase: async (tx, personId) => void await tx.deleteFrom('upload').where('person_id', '=', personId).execute(),
  personal: async (db, personId) => ({
    infected: await personalInfected(db, { personId }),
    uploads: await db.selectFrom('upload').select(['id', 'name', 'size', 'received', 'created_at', 'expires_at']).where('person_id', '=', personId).orderBy('id').limit(1_000).execute(),
    files: await db.selectFrom('file').select(['id', 'name', 'mime', 'created_at']).where('uploaded_by', '=', personId).orderBy('id').limit(100_000).execute(),
  }),
}
