/** Begins work that nobody waits for. Should it fail, or the process end, the worker goes on with it within a minute: it is written down. */
export const soon = (doing: Promise<void>): void => void doing.catch(() => {})
