// Shortcuts of a single key, unless one has switched them off in this browser: some speak to their computer, or type with a stick.
const name = 'parvis.keys'

export function singleKeys(): 'on' | 'off' {
  try {
    return localStorage.getItem(name) === 'off' ? 'off' : 'on'
  } catch {
    return 'on'
  }
}

export function keepKeys(value: 'on' | 'off'): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // A browser that keeps nothing forgets it with the page.
  }
}
