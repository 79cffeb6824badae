import type { Rights } from '#test/cast/rights.ts'

// order:                     nobody stranger elsewhere guest reader contributor partner host owner authorityAdmin platformAdmin tokenRead tokenWrite
export const rights: Rights = {
  'GET /demo/personas': { given: () => ({ url: '/api/demo/personas' }), expect: '200 200 200 200 200 200 200 200 200 200 200 200 200' },
  'POST /demo/sessions': { given: () => ({ url: '/api/demo/sessions', body: { persona: 'personne' } }), expect: '404 404 404 404 404 404 404 404 404 404 404 404 404' },
}
