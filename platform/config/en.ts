import type { fr } from './fr.ts'

export const en = {
  port: (v) => `"${v}" is not a port. Write a number from 1 to 65535, for instance PORT=3000.`,
  host: (v) => `"${v}" is not an address. Write an IP address or a name, for instance HOST=127.0.0.1.`,
  demo: (v) => `The demo opens without a password; it refuses to listen on "${v}", which other machines reach. Write HOST=127.0.0.1, or PARVIS_MODE=production with PARVIS_ORIGIN=https://….`,
  database: () => 'This is not the address of a PostgreSQL database. Write DATABASE_URL=postgres://user:secret@server:5432/parvis, or remove the variable to use the database that comes with Parvis.',
  mode: (v) => `"${v}" is not a mode. Write PARVIS_MODE=demo or PARVIS_MODE=production.`,
  origin: (v) => `"${v}" will not do. Write an address without a path, in https (http on the machine itself only), for instance https://parvis.example.org.`,
  originNeeded: (v) => `Parvis listens on "${v}": say at which address browsers find it, for instance PARVIS_ORIGIN=https://parvis.example.org.`,
  filesOrigin: (v) => `"${v}" is already the address of Parvis. Write another name of the same server, for instance PARVIS_FILES_ORIGIN=https://files.example.org, or remove the variable.`,
  proxies: (v) => `"${v}" is not a list of IP addresses or networks. Write for instance PARVIS_TRUSTED_PROXIES=10.0.0.5,10.1.0.0/16.`,
  outbound: (v) => `"${v}" is not a list of host:port. Write for instance PARVIS_OUTBOUND_ALLOW=directory.internal:636.`,
  token: () => 'The token is too short or holds a space. Write at least 16 characters, for instance what `openssl rand -hex 16` prints.',
  number: (v) => `"${v}" will not do. Write a whole number, without space or unit.`,
  log: (v) => `"${v}" is not a level. Write PARVIS_LOG=trace, debug, info, warn, error, fatal or silent.`,
} satisfies { [K in keyof typeof fr]: (value: string | null) => string }
