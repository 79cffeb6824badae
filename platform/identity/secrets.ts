import { hash, randomBytes } from 'node:crypto'

/** 256 random bits for a cookie or a token; with a prefix, so that a leaked one can be recognised. */
export const newSecret = (prefix = ''): string => prefix + randomBytes(32).toString('base64url')
/** What the database keeps of a secret. */
export const hashOf = (secret: string): Buffer => hash('sha256', secret, 'buffer')
