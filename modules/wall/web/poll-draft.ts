// A poll being written, kept with the draft of its post. Pure.
import { today } from '#lib/when.ts'

export type PollDraft = { choices: readonly string[]; several: boolean; named: boolean; /** '' for no end. */ endsOn: string }

export const mostChoices = 8
export const newPoll: PollDraft = { choices: ['', ''], several: false, named: false, endsOn: '' }

/** What a draft holds; null without a poll, or with one that cannot be read. */
export function pollFrom(kept: string): PollDraft | null {
  try {
    return kept === '' ? null : { ...newPoll, ...(JSON.parse(kept) as Partial<PollDraft>) }
  } catch {
    return null
  }
}

const written = (poll: PollDraft): string[] => poll.choices.map((choice) => choice.trim()).filter((choice) => choice !== '')

/** Why it cannot be asked yet. */
export function whyNotAsked(poll: PollDraft, now: Date): 'need' | 'past' | null {
  const choices = written(poll)
  if (choices.length < 2 || new Set(choices.map((choice) => choice.toLocaleLowerCase())).size < choices.length) return 'need'
  return poll.endsOn !== '' && poll.endsOn < today(now) ? 'past' : null
}

export const givenOf = (poll: PollDraft) => ({
  choices: written(poll), ...(poll.several ? { several: true } : {}), ...(poll.named ? { named: true } : {}), ...(poll.endsOn === '' ? {} : { endsOn: poll.endsOn }),
})
