// The way to the sign-in page and back. Drafts stay in the browser, so that a lost session loses no text.
let leaving = false

/** Goes to the sign-in page, which comes back to where the person was. */
export function signIn(): void {
  if (leaving) return
  leaving = true
  location.assign(`/connexion?vers=${encodeURIComponent(location.pathname + location.search)}`)
}
