import type { Rights } from '#test/cast/rights.ts'

// A stream does not end: it is knocked at over a real socket, and left as soon as it answers.
// order:              nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /live': { given: () => ({ url: '/api/live' }), expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
}
