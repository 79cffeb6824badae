import { givenPost, type Rights } from '#test/cast/rights.ts'

// order:             nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /home': { given: async (h) => { await givenPost(h); return { url: '/api/home' } }, expect: '401 200 200 200 200 200 200 200 200 200 200 200 403' },
}
